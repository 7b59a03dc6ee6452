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
  name: '何雨桐',
  phone: '13800005521',
  email: 'yutong.he@example.com',
  account: 'LS-20817',
  orders: [
    { id: 'LS1118-3307', title: '风脊冲锋衣', status: '签收异常', amount: '¥1,299' },
    { id: 'LS0921-1182', title: '云径 28 升背包', status: '已完成', amount: '¥468' },
  ],
  custom: { 会员等级: '金卡' },
  tags: ['徒步', '三年老客'],
  vip: true,
}

export interface DemoMember {
  id: string
  name: string
  role: string
  departments: string[]
}

/** One-click sign-in for the demo alone: it exists only behind the key in the printed address. */
export const createDemo = (key: string, keys: TokenKeys, { settings }: Workspace) => ({
  opens: (given: unknown): boolean => typeof given === 'string' && same(given, key),

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
