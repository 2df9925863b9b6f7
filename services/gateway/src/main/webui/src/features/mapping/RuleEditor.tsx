import { useQuery } from '@tanstack/react-query'
import { History } from '@/shared/history/History'
import { Loaded } from '@/shared/ui/Loaded'
import { ruleQuery } from './queries'
import { RuleForm } from './RuleForm'
import { newRule, ruleDraftOf } from './ruleDraft'

interface RuleEditorProps {
  id?: string
  /** What an unmatched row already says. */
  given: { account?: string; costCentre?: string; project?: string }
  onClose: () => void
}

export function RuleEditor({ id, given, onClose }: RuleEditorProps) {
  return id ? <Existing id={id} onClose={onClose} /> : <RuleForm initial={newRule(given)} onClose={onClose} />
}

function Existing({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(ruleQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => (
        <>
          <RuleForm id={id} etag={etag} initial={ruleDraftOf(value)} onClose={onClose} />
          <History recordType="mapping-rule" recordId={id} of={value.accountFrom} />
        </>
      )}
    </Loaded>
  )
}
