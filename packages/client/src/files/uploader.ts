/** One request that sends a body and tells how far it is. */
export interface Posting {
  url: string
  token: string
  body: Blob
  signal: AbortSignal
  /** Bytes that have left so far. */
  progress(loaded: number): void
}

/** Rejects only when the line fails; whatever the server answers resolves. */
export type Uploader = (posting: Posting) => Promise<{ status: number; text: string }>

/** `fetch` does not tell how far it is: progress comes at the end. */
export const fetchUploader =
  (fetch: typeof globalThis.fetch): Uploader =>
  async ({ url, token, body, signal, progress }) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(url, { method: 'POST', headers, body, signal })
    progress(body.size)
    return { status: response.status, text: await response.text() }
  }

export const xhrUploader: Uploader = ({ url, token, body, signal, progress }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const lost = () => reject(new TypeError('the upload was cut off'))
    const giveUp = () => request.abort()
    request.open('POST', url)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = ({ loaded }) => progress(loaded)
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.onerror = lost
    request.onabort = lost
    request.onloadend = () => signal.removeEventListener('abort', giveUp)
    signal.addEventListener('abort', giveUp)
    request.send(body)
  })
