import type { Language } from '@baton/core'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that carry no topic: particles, pronouns, auxiliaries, courtesies. Apostrophes are gone already. */
export const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  zh: set(`
    的 了 吗 呢 吧 啊 呀 嘛 哦 哈 么 着 过 得 地 是 在 有 和 与 跟 及 或 也 都 就 才 还 又 再 很 太 更 最 挺
    我 你 您 他 她 它 我们 你们 他们 您们 咱们 大家 自己 这 那 这个 那个 这些 那些 这样 那样 这里 那里 这边 那边
    什么 怎么 怎样 如何 为什么 为啥 啥 哪 哪个 哪些 多少 几 谁 吗 可以 能 能够 会 要 想 想要 需要 应该 得 请 请问 麻烦 帮 帮忙 帮我 一下
    一个 一 个 些 一些 点 有点 下 上 里 中 把 被 给 让 对 向 从 到 往 为 以 因为 所以 但 但是 可 可是 不过 如果 要是 的话
    没 没有 不 不是 别 只 只有 只是 真 真的 其实 好像 现在 刚 刚刚 刚才 已经 正在 之前 之后 以后 时候 然后 今天 昨天 前天 明天
    家 们 出 来 去 做 弄 搞 看 看看 看下 说 知道 觉得 问 问下 问题 情况 事 事情 东西 你家 行 好 好的 谢谢 你好 您好 怎么办 办
  `),
  en: set(`
    a an the this that these those there here it its i im ive id ill me my mine myself you your yours we us our they them their he him his she her who whom whose
    is am are was were be been being do does did doing done have has had having can could will would shall should may might must
    and or but so if then than because as of at by for with about into onto to from in on off out up down over under too also just only very really quite still already yet even ever any some all both each few more most much many other such own same
    what which when where why how not no nor dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt
    please pls thanks thank hi hello hey ok okay yes yeah well like want need get got getting give gave make made go going goes went let lets say says said tell know think see look try trying
    one two thing things stuff something anything someone somebody anyone way now today yesterday again back question help guys guy ones
  `),
}

/** Han characters that stand in nearly every sentence. */
export const STOP_CHARACTERS: ReadonlySet<string> = new Set(
  '的了吗呢吧啊我你您他她它们是在有和也都就还很不没这那个么什怎可以能会要想请给把被让到从为一下上里中来去说看人',
)

/** Words that set the scene: people, days, numbers, common verbs. They count, but little. */
export const LIGHT_WORDS: Record<Language, ReadonlySet<string>> = {
  zh: set(`
    朋友 老婆 老公 女朋友 男朋友 妈妈 我妈 爸爸 我爸 爸妈 家人 同事 老板 客户 先生 女士 小姐 师傅 别人 有人 亲戚 室友 同学 老人 家里 家里人
    今晚 昨晚 上午 下午 中午 早上 晚上 凌晨 前天 大前天 后天 上周 下周 这周 本周 周末 周一 周二 周三 周四 周五 周六 周日 星期 上个月 下个月 这个月 今年 去年 明年 最近 刚好 总算 终于 突然 每天 一直 已 仍 还是 老是 总是 经常
    两 三 四 五 六 七 八 九 十 百 千 万 半 双 条 件 张 份 款 种 次 回 天 年 月 号 块 元 左右 大概 大约 差不多 多
    买 卖 用 收 收到 拿 放 带 打 开 走 来 找 等 试 选 穿 发 发现 提示 显示 告诉 回复 打开 点击 点 点了 进去 出去 回来 回去 过来 过去 起来 下来 拿到 看到 听说 感觉 以为 希望 打算 准备 开始 结束 继续 完 完了 光 死 直接 顺便 赶紧 干嘛 凭 算 行不行 能不能 可不可以 是不是 有没有 会不会 要不要 好不好 怎么样 怎么回事 为何 啥意思 咋 咋办 咋样
    你们家 那边 地方 样子 方面 部分 全部 所有 其他 另外 别的 一样 第一 完全 特别 非常 比较 有些 到底 究竟 居然 竟然 反正 当然 必须 一定 可能 也许 万一 如果 不然 否则 不用 不要 不会 不能 不行 不想 不对 没法 无法
  `),
  en: set(`
    friend friends wife husband mum mom mother dad father kid son daughter boss guy man woman people person someone somebody folks mate colleague brother sister family partner girlfriend boyfriend neighbour
    monday tuesday wednesday thursday friday saturday sunday week weeks month months year years day days morning afternoon evening night tonight hour hours minute minutes time times ago last next early late soon recently finally almost
    three four five six seven eight nine ten first second couple few lot lots bit half pair another whole full
    buy bought sell use used using take took taken taking bring put keep kept come came coming send show shows find found check happen happened seem seems feel believe guess hope wish wait waiting start stop turn turned leave left live work works working ask asked call called hear heard read write open close
    thats theres whats wheres hows youre theyre hes shes didn don ve ll re got gonna wanna gotta supposed instead though although while since until till before after during without between again always never often sometimes maybe probably actually basically literally somehow anymore anyway else
    good bad great nice big small new old right wrong sure able possible ready whole different certain real true
  `),
}
