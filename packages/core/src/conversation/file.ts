/** What the log keeps of a file that was sent; its bytes lie elsewhere. */
export interface FileRef {
  /** Unguessable, made by the server. */
  id: string
  /** As the sender's device named it, cleaned; it says nothing about what is inside. */
  name: string
  /** Bytes. */
  size: number
  /** Found in its bytes, never taken from the sender. */
  type: string
  /** Pixels. Only images that were checked have them, and only those are shown in place. */
  image?: { width: number; height: number }
}
