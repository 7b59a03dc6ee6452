import '@baton/console'
import { kept } from './kept.js'

interface DemoMember {
  id: string
  name: string
  role: string
  departments: string[]
}

const KEY = 'demo:key'
const MEMBER = 'demo:member'

const english = !navigator.language.startsWith('zh')
document.documentElement.lang = english ? 'en' : 'zh-CN'
const say = (zh: string, en: string) => (english ? en : zh)

const fromAddress = new URLSearchParams(location.hash.slice(1)).get('key')
if (fromAddress) {
  kept.set('sessionStorage', KEY, fromAddress)
  history.replaceState(null, '', location.pathname + location.search)
}

const ask = async <T>(path: string, body: object): Promise<T> => {
  const key = kept.get('sessionStorage', KEY)
  const response = await fetch(path, { method: 'POST', body: JSON.stringify({ key, ...body }) })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

const work = (member: string) => {
  kept.set('sessionStorage', MEMBER, member)
  const element = document.createElement('baton-console')
  element.url = '/'
  element.token = async () => (await ask<{ token: string }>('/demo/sign-in', { member })).token
  element.addEventListener('baton-sign-out', () => {
    kept.remove('sessionStorage', MEMBER)
    location.reload()
  })
  document.body.replaceChildren(element)
}

const roles: Record<string, string> = {
  agent: say('客服', 'Agent'),
  supervisor: say('主管', 'Supervisor'),
  admin: say('管理员', 'Admin'),
}

const line = (tag: string, text: string) => {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

const choose = (members: DemoMember[]) => {
  const page = document.createElement('main')
  page.className = 'sign-in'
  const list = document.createElement('ul')
  for (const { id, name, role, departments } of members) {
    const button = document.createElement('button')
    button.append(
      line('strong', name),
      line('small', `${roles[role] ?? role} · ${departments.join(say('、', ', '))}`),
    )
    button.addEventListener('click', () => work(id))
    const item = document.createElement('li')
    item.append(button)
    list.append(item)
  }
  page.append(
    line('h1', say('以谁的身份登录？', 'Who are you today?')),
    line('p', say('演示空间，一键登录。', 'The demo workspace signs you in with one click.')),
    list,
  )
  document.body.replaceChildren(page)
}

const refused = () => {
  const page = document.createElement('main')
  page.className = 'sign-in'
  page.append(
    line('h1', say('需要演示密钥', 'This needs the demo key')),
    line(
      'p',
      say(
        '请用启动时打印的地址打开控制台，地址里带有密钥。',
        'Open the console by the address that was printed at the start; it carries the key.',
      ),
    ),
  )
  document.body.replaceChildren(page)
}

const member = new URLSearchParams(location.search).get('as') ?? kept.get('sessionStorage', MEMBER)
ask<{ members: DemoMember[] }>('/demo/members', {}).then(
  ({ members }) => (members.some(({ id }) => id === member) ? work(member ?? '') : choose(members)),
  refused,
)
