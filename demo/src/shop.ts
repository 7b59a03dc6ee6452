import '@baton/widget'
import { kept } from './kept.js'

type Words = Record<string, string>

const words: Record<'zh' | 'en', Words> = {
  zh: {
    brand: '岚山户外',
    shells: '冲锋衣',
    packs: '背包',
    tents: '帐篷',
    boots: '鞋靴',
    crumbs: '首页 / 冲锋衣 / 男女同款',
    title: '风脊冲锋衣 三层全压胶',
    about:
      '20,000 毫米防水、15,000 克透湿，腋下双向透气拉链。整衣 438 克（M 码），可收纳进自带内袋。',
    size: '尺码 · 不确定时建议选大一码',
    add: '加入购物袋',
    ask: '问客服',
    signIn: '以何雨桐登录',
    signOut: '何雨桐 · 退出',
    other: 'English',
    page: '风脊冲锋衣 · 岚山户外',
  },
  en: {
    brand: 'Lanshan Outdoor',
    shells: 'Shells',
    packs: 'Packs',
    tents: 'Tents',
    boots: 'Boots',
    crumbs: 'Home / Shells / Unisex',
    title: 'Windridge 3-layer shell',
    about:
      'Waterproof to 20,000 mm, breathes 15,000 g, two-way underarm zips. 438 g in size M, packs into its own pocket.',
    size: 'Size · if in doubt, go one up',
    add: 'Add to bag',
    ask: 'Ask us',
    signIn: 'Sign in as Yutong He',
    signOut: 'Yutong He · sign out',
    other: '中文',
    page: 'Windridge shell · Lanshan Outdoor',
  },
}

const LANGUAGE = 'shop:language'
const CUSTOMER = 'shop:customer'

const find = <T extends Element>(selector: string) => document.querySelector(selector) as T

const chat = find<HTMLElementTagNameMap['baton-chat']>('baton-chat')
const demoKey = new URLSearchParams(location.hash.slice(1)).get('key') ?? ''

const language = (): 'zh' | 'en' => {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? kept.get('localStorage', LANGUAGE)
  return asked === 'en' || asked === 'zh'
    ? asked
    : navigator.language.startsWith('zh')
      ? 'zh'
      : 'en'
}

/** The shop's back end knows who is signed in and signs it; here the demo server stands in. */
const customerToken = async (): Promise<string> => {
  const response = await fetch('/demo/customer', {
    method: 'POST',
    body: JSON.stringify({ key: kept.get('sessionStorage', CUSTOMER) }),
  })
  if (!response.ok) throw new Error('The demo key is not valid any more: open the printed address.')
  return (await response.json()).token
}

const show = (to: 'zh' | 'en') => {
  kept.set('localStorage', LANGUAGE, to)
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
  document.title = words[to].page ?? ''
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[to][element.dataset.text ?? ''] ?? ''
  }
  find('#language').textContent = words[to].other ?? ''
  const signedIn = kept.get('sessionStorage', CUSTOMER) !== null
  find('#customer').textContent = (signedIn ? words[to].signOut : words[to].signIn) ?? ''
  find<HTMLElement>('#customer').hidden = !signedIn && demoKey === ''
  chat.language = to
}

find('#language').addEventListener('click', () => {
  show(document.documentElement.lang === 'en' ? 'zh' : 'en')
})
find('#ask').addEventListener('click', () => chat.open())
find('#customer').addEventListener('click', () => {
  if (kept.get('sessionStorage', CUSTOMER) === null) kept.set('sessionStorage', CUSTOMER, demoKey)
  else kept.remove('sessionStorage', CUSTOMER)
  location.reload()
})

if (kept.get('sessionStorage', CUSTOMER) !== null) chat.token = customerToken
show(language())
