import { Heading } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useId, type MouseEvent } from 'react'
import { download } from '@/shared/api/download'
import { ProblemAlert } from './ProblemAlert'
import { useUiTexts } from './texts'

export interface FileLink {
  /** What the file is for, such as "Excel". */
  name: string
  href: string
}

/** Files to save: plain links, so that they can be opened anywhere; a click here also tells how it goes. */
export function Downloads({ files }: { files: readonly FileLink[] }) {
  const t = useUiTexts()
  const heading = useId()
  const fetched = useMutation({ mutationFn: (file: FileLink) => download(file.href) })
  const busy = fetched.isPending ? fetched.variables : undefined
  const done = fetched.isSuccess ? fetched.variables : undefined

  function start(event: MouseEvent, file: FileLink) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!busy) fetched.mutate(file)
  }

  return (
    <section className="downloads" aria-labelledby={heading}>
      <Heading level={2} data-size="2xs" id={heading}>
        {t('download.heading')}
      </Heading>
      <ul>
        {files.map((file) => (
          <li key={file.href}>
            <a
              className="ds-link"
              href={file.href}
              aria-busy={busy === file || undefined}
              onClick={(event) => start(event, file)}
            >
              {file.name}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className="downloads-status">
        {busy && t('download.busy', { name: busy.name })}
        {done && t('download.done', { name: done.name })}
      </p>
      {fetched.isError && (
        <ProblemAlert error={fetched.error} onRetry={() => fetched.mutate(fetched.variables)} />
      )}
    </section>
  )
}
