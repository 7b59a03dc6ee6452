/** Single keys are silent while somebody types. */
export const isTyping = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (target) => target instanceof Element && target.matches('input, textarea, select, dialog'),
    )

/** `F6` goes round the columns. */
export const nextRegion = (root: ParentNode, event: KeyboardEvent): void => {
  const regions = Array.from(
    root.querySelectorAll<HTMLElement>(
      'nav baton-rail-button, baton-console-list, baton-console-conversation, baton-console-customer',
    ),
  ).filter((region) => region.offsetParent !== null)
  const at = regions.findIndex((region) => region.matches(':focus-within'))
  regions[(at + 1) % regions.length]?.focus()
  event.preventDefault()
}
