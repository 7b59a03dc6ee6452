/** A file as it was kept: what is known of it, and its bytes. */
export interface Stored {
  size: number
  /** What was put beside the bytes. */
  facts: string
  body: ReadableStream<Uint8Array>
}

/** Where the bytes of files lie, outside of all rooms; one contract suite over every host's. */
export interface FileStore {
  /**
   * Keeps exactly `size` bytes and a text of at most 1,500 bytes under a key, without ever holding
   * the whole in memory. Rejects, and keeps nothing, when the stream breaks or is longer or shorter.
   */
  put(key: string, body: ReadableStream<Uint8Array>, size: number, facts: string): Promise<void>
  get(key: string): Promise<Stored | undefined>
}
