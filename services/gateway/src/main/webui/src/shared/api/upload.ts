import { commonHeaders, signedOut } from './client'
import { ProblemError } from './problem'

/** Sends a file as it is. The generated client cannot tell how much has been sent, so this one call is by hand. */
export function upload<T>(
  url: string,
  file: Blob,
  contentType: string,
  onProgress: (percent: number) => void,
  /** For a file that takes the place of what is there: the version it was read as. */
  replacing?: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const method = replacing ? 'PUT' : 'POST'
    request.open(method, url)
    if (replacing) request.setRequestHeader('If-Match', replacing)
    request.setRequestHeader('Content-Type', contentType)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    for (const [name, value] of Object.entries(commonHeaders(method))) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onerror = () => {
      reject(ProblemError.unreachable())
    }
    request.onload = () => {
      const { status, responseText } = request
      if (status < 300) {
        resolve(JSON.parse(responseText) as T)
        return
      }
      if (status === 401) signedOut()
      const headers = { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' }
      void ProblemError.from(new Response(responseText, { status, headers })).then(reject)
    }
    request.send(file)
  })
}
