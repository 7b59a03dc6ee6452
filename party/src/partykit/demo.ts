import type { Language } from '@baton/core'
import { same } from '../tokens/keys.js'
import { signToken, type TokenKeys } from '../tokens/tokens.js'
import type { Workspace } from '../workspace/workspace.js'

/** Seconds that a demo sign-in lasts. */
const LASTS = 8 * 3_600

/** Whom the demo shop's back end would sign: somebody with a card, so that agents see one. */
const customer = {
  sub: 'demo-customer',
  role: 'visitor',
  name: '王芳 Fang Wang',
  phone: '+86 138 0000 0000',
  email: 'fang@example.com',
  account: 'C-20817',
  orders: [{ id: '20817', title: 'Jacket, M', status: 'on its way', amount: '¥ 399' }],
  custom: { plan: 'Gold' },
  tags: ['gold'],
}

export interface DemoMember {
  id: string
  name: string
  role: string
  departments: string[]
}

/** One-click sign-in for the demo alone: it exists only behind the key in the printed address. */
export const createDemo = (key: string, keys: TokenKeys, { settings }: Workspace) => ({
  opens: (given: unknown): Promise<boolean> =>
    same(keys.secret, typeof given === 'string' ? given : '', key),

  members: (language: Language): DemoMember[] =>
    settings.members.map(({ id, name, role, departments }) => ({
      id,
      name,
      role,
      departments: departments.map(
        (of) => settings.departments.find(({ id }) => id === of)?.name[language] ?? of,
      ),
    })),

  async signIn(member: unknown): Promise<string | undefined> {
    const known = settings.members.find(({ id }) => id === member)
    if (!known) return undefined
    return signToken({ sub: known.id, role: known.role, name: known.name }, keys, LASTS)
  },

  customer: (): Promise<string> => signToken(customer, keys, LASTS),
})
