/** The stream was longer than it may be. */
export class TooLong extends Error {}

/** Passes bytes on and counts them: no more than `most` get through. */
export const atMost = (most: number): TransformStream<Uint8Array, Uint8Array> => {
  let seen = 0
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength
      if (seen > most) throw new TooLong(`more than ${most} bytes`)
      controller.enqueue(chunk)
    },
  })
}

/**
 * Reads what is left of a body that nobody wants, up to a bound: a connection that is closed with
 * unread bytes on it takes the answer with it.
 */
export const drain = async (body: ReadableStream<Uint8Array>, most: number): Promise<void> => {
  const reader = body.getReader()
  try {
    for (let seen = 0; seen <= most; ) {
      const { done, value } = await reader.read()
      if (done) return
      seen += value.byteLength
    }
    await reader.cancel()
  } catch {
    // Whoever was sending has gone.
  }
}

export interface Peeked {
  head: Uint8Array
  /** The head was all there is. */
  whole: boolean
  /** Everything, from the first byte on. */
  body: ReadableStream<Uint8Array>
}

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

/** Looks at the first bytes of a stream, which then still begins with them. */
export const peek = async (stream: ReadableStream<Uint8Array>, bytes: number): Promise<Peeked> => {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  let whole = false
  while (size < bytes && !whole) {
    const { done, value } = await reader.read()
    if (value) {
      chunks.push(value)
      size += value.byteLength
    }
    whole = done
  }
  const head = joined(chunks, size)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (size > 0) controller.enqueue(head)
      if (whole) controller.close()
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { head, whole, body }
}
