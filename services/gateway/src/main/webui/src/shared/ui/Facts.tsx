import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
  note?: ReactNode
}

/** Key figures side by side; `plain` for a record's ordinary particulars. */
export function Facts({
  facts,
  plain = false,
}: {
  facts: readonly (Fact | false | undefined)[]
  plain?: boolean
}) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact))
  return (
    <dl className={plain ? 'particulars' : 'facts'}>
      {shown.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.note && <dd className="fact-note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
