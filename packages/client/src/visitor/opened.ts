/** Waits for a conversation to be open; `openId` names the one that is. */
export const createOpened = (openId: () => string | undefined) => {
  const waiting = new Set<() => void>()
  return {
    /** Another conversation is shown. */
    tell() {
      for (const look of [...waiting]) look()
    },
    when: () =>
      new Promise<string>((resolve) => {
        const look = () => {
          const id = openId()
          if (id === undefined) return
          waiting.delete(look)
          resolve(id)
        }
        waiting.add(look)
        look()
      }),
  }
}
