/** One fact of a packet. Missing ones are amber and, with an id, can be filled in place. */
export type Field = {
  readonly id?: string | undefined
  readonly label: string
  readonly value?: string | undefined
  readonly missing?: boolean | undefined
}

/** How much of a packet is there. */
export type Completeness = { readonly have: number; readonly of: number }
