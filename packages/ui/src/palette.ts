/** One role of the interface, as the colour it has in each theme. */
export type Pair = { readonly light: string; readonly dark: string }

const pair = (light: string, dark: string): Pair => ({ light, dark })

/**
 * Every colour of Baton by role. Each becomes the custom property `--baton-<role>`.
 * Text on its usual ground has a contrast of at least 4.5, borders and icons of 3.
 */
export const palette = {
  canvas: pair('#F4F4F2', '#0E0F11'),
  surface: pair('#FFFFFF', '#16171A'),
  raised: pair('#FFFFFF', '#1D1F23'),
  sunken: pair('#F8F8F6', '#121316'),
  hover: pair('#F0F0ED', '#212328'),
  line: pair('#E4E4E0', '#2A2C31'),
  control: pair('#8A8A84', '#6F727A'),
  text: pair('#1B1C1F', '#ECEDEF'),
  'text-2': pair('#52535A', '#B3B5BC'),
  'text-3': pair('#66676E', '#92959D'),
  accent: pair('#3350CC', '#4763E4'),
  'accent-hover': pair('#2942AE', '#4F6AE8'),
  'on-accent': pair('#FFFFFF', '#FFFFFF'),
  'accent-text': pair('#2F4AC2', '#A3B4FF'),
  'accent-soft': pair('#EDF0FC', '#1C2444'),
  'accent-line': pair('#C3CCF4', '#3A4885'),
  'ok-text': pair('#1A7A48', '#5CCB8E'),
  'ok-soft': pair('#E6F4EB', '#12291D'),
  'ok-dot': pair('#219A5B', '#35B372'),
  'warn-text': pair('#8A5300', '#F0B44C'),
  'warn-soft': pair('#FDF2DA', '#2E2410'),
  'warn-dot': pair('#C27A00', '#E09C1F'),
  'danger-text': pair('#B3261E', '#FF8A80'),
  'danger-soft': pair('#FCEBE9', '#351A19'),
  'danger-dot': pair('#D3372D', '#EF5A4F'),
  'on-danger': pair('#FFFFFF', '#16171A'),
  'note-text': pair('#5A4300', '#F1DFA6'),
  'note-ground': pair('#FFF8DF', '#2A2412'),
  'note-line': pair('#D9B44A', '#8A7230'),
  ink: pair('#2A2B31', '#E2E3E7'),
  'on-ink': pair('#FFFFFF', '#16171A'),
  scrim: pair('rgba(20, 21, 24, .36)', 'rgba(0, 0, 0, .56)'),
  'tint-0': pair('#DBE5F6', '#1D2A47'),
  'on-tint-0': pair('#28487F', '#A9C1F2'),
  'tint-1': pair('#F0E5C6', '#362D12'),
  'on-tint-1': pair('#66500A', '#E2C56F'),
  'tint-2': pair('#F5DFD1', '#3A2416'),
  'on-tint-2': pair('#86441B', '#EFB088'),
  'tint-3': pair('#E8DFF2', '#2C2340'),
  'on-tint-3': pair('#5C4190', '#C9B2F0'),
  'tint-4': pair('#D3EAEA', '#14302F'),
  'on-tint-4': pair('#175B5C', '#86D2D0'),
  'tint-5': pair('#D8EDE0', '#173023'),
  'on-tint-5': pair('#1C6240', '#8AD3A8'),
  'tint-6': pair('#F7DCE3', '#3B1B27'),
  'on-tint-6': pair('#8E2E4E', '#F2A6BD'),
} as const satisfies Record<string, Pair>

/** A name in the palette; the custom property is `--baton-` and this name. */
export type Role = keyof typeof palette

/** How many tints an avatar chooses from. */
export const TINTS = 7
