import { commonHeaders, signedOut } from './client'
import { ProblemError } from './problem'

/** Fetches a file and hands it to the browser to save, under the name that the service gave it. */
export function download(url: string): Promise<void> {
  return fetched('GET', url)
}

/** The same for a file that the service gives once: asking changes something. */
export function downloadOnce(url: string): Promise<void> {
  return fetched('POST', url)
}

async function fetched(method: string, url: string): Promise<void> {
  let response: Response
  try {
    response = await fetch(url, { method, headers: { ...commonHeaders(method), Accept: '*/*' } })
  } catch {
    throw ProblemError.unreachable()
  }
  if (!response.ok) {
    if (response.status === 401) signedOut()
    throw await ProblemError.from(response)
  }
  save(await response.blob(), nameOf(response.headers.get('Content-Disposition')))
}

export function nameOf(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'samverk'
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has the file in hand once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address))
}
