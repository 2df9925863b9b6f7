import { commonHeaders, signedOut } from './client'
import { ProblemError } from './problem'

/** Sends a file as it is. The generated client cannot tell how much has been sent, so this one call is by hand. */
export function upload<T>(
  url: string,
  file: Blob,
  contentType: string,
  onProgress: (percent: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('Content-Type', contentType)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    for (const [name, value] of Object.entries(commonHeaders('POST'))) request.setRequestHeader(name, value)
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
