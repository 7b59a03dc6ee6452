import type { Concepts } from './concepts.js'

/** Payment. */
export const payment: Concepts = {
  pay: {
    zh: '付款|支付|付钱|结账|结算|买单|付的|付了|付不了|给钱|交钱|付|缴费|掏钱|付的款|支付的|付出|刷',
    en: 'pay|payment|checkout|check out|paid|purchase|hit pay|transaction|pay with|paying|settle|buy with|check-out|place the order|complete my order',
  },
  method: {
    zh: '方式|微信|支付宝|云闪付|花呗|银联|刷卡|信用卡|储蓄卡|储蓄|借记|京东支付|现金支付|paypal|哪些支付|支付工具|用什么付|apple pay|能刷|现金',
    en: 'method|wechat|alipay|unionpay|apple pay|credit card|debit|ways to pay|way to pay|cards|google pay|pay by|pay using|pay via|cash|options|which cards|huabei|cheque|credit cards|debit card|apple|take cards|accept cards',
  },
  card: {
    zh: '银行卡|信用卡|visa|mastercard|万事达|卡|卡号|刷|信用|储蓄',
    en: 'card|visa|mastercard|amex|american express|paypal|bank|debit card|credit card|bank card|jcb|discover|maestro|diners|my card|a card from',
  },
  bank: {
    zh: '银行|限额|账户|工行|建行|招行|农行|银行那',
    en: 'bank|limit|statement|account|issuer|icbc',
  },
  fails: {
    zh: '失败|异常|报错|出错|无法|不了|没反应|不让过|用不了|不成功|被拒绝|无效|不能用|选不了|提示错误|用不|没用|卡住|出问题|点不|没成功|过不去|总不|弹出错误|错误',
    en: 'fail|error|cant|wont|doesnt work|not work|decline|refuse|invalid|not accept|isnt accept|wont let|not let|reject|unable|failed|failing|errors|not go through|doesnt go through|not going through|broken|unsuccessful|stopped|cannot|unable to|isnt working|not able|something went wrong|didnt work|blocked|refusing',
  },
  twice: {
    zh: '重复|两次|两回|双份|多扣|两遍|双倍扣|又扣|双重|重复扣|又收|两笔|两份|再次扣|多收',
    en: 'twice|two time|double|duplicate|2 times|again|2x|once more|second time|both times|another time|repeatedly charged|doubled',
  },
  charge: {
    zh: '扣款|扣钱|扣了|扣我|多扣|扣的|收了我|划走|收费|收了|收钱|扣掉|扣除|扣',
    en: 'charge|bill|debit|taken out|went out|took the money|take the money|deduct|charged|debited|billed|paid|took|taken from|withdrawn|money gone',
  },
  instalment: {
    zh: '分期|按月|慢慢还|分几次|免息|花呗|月供|分三期|贵|白条|分着付|分次|每月|分摊|利息|手续费|一次付不起|先用后付|分几个月',
    en: 'instalment|installment|monthly|spread|pay later|interest|in parts|split the price|pricey|expensive|per month|over several months|installments|instalments|month by month|financ|credit plan|klarna|afterpay|affirm|payment plan|bit by bit|interest free|afford',
  },
  stack: {
    zh: '叠加|一起用|同时用|同享|几张|再减|再用|之后还能|同时|合用|共用|并用|一次用|重叠|多张|一块用',
    en: 'combine|stack|together|two voucher|two coupon|at once|with a code|both|on top of|combined|at the same|several codes|more than one|multiple|double up|in addition|with my member',
  },
  giftcard: {
    zh: '礼品卡|储值卡|购物卡|礼金卡|预付卡|充值卡|卡密|礼品券|充值|购物券|预存卡|礼卡',
    en: 'gift card|prepaid card|store card|shopping card|prepaid|giftcard|gift voucher|gift certificate|store credit|top up card|value card',
  },
  use: {
    zh: '怎么用|怎么花|使用|当钱花|抵|能花|兑换|用掉|换钱|用在|使|抵扣|折现|当现金',
    en: 'use|spend|redeem|worth|using|apply|cash in|convert|exchange for|pay with|turn into|enter|do with',
  },
  unpaid: {
    zh: '没付|未付|多久付|先占|超时|自动关闭|待付款|过期|保留|还没付|晚点付|稍后付|明天付|等会付|留多久|保留多久|帮我留|没来得及付|付款时限|先下单|占个位|占位',
    en: 'unpaid|before i pay|pay later|pay tomorrow|reserve|hold|expire|close by itself|how long do i have to pay|havent paid|not paid yet|and pay|keep it for|not yet paid|waiting for payment|pending payment|pay afterwards|pay another day|leave it unpaid|payment deadline|pay next week|wait for my salary|payday|save it for me|keep the order|order now|ran out of time|time to pay|hold it|pay it later|vanish',
  },
  cod: {
    zh: '货到付款|到付|先验货|到手再|再给钱|再给快递员|收到再付|见货|送到了再付|送货时付|当面付|货到了|验货|收货再付|收到货再|先收货|见到货',
    en: 'cash on delivery|cod|pay when it arrive|at the door|cash|inspect|pay on arrival|on delivery|pay later at|pay the driver|pay the courier|pay once|pay after|when i receive|upon delivery|when it comes|pay on receipt|on arrival|cash to|see it first',
  },
  currency: {
    zh: '外币|人民币|港币|美元|美金|欧元|日元|汇率|货币|币|美刀|英镑|韩元|新币|台币|结算币|多少美元|标价',
    en: 'currency|dollar|yuan|rmb|cny|hkd|usd|euro|pound|exchange rate|rate|convert|sgd|gbp|jpy|foreign money|local currency|in dollars|in euros|priced in|forex',
  },
  scam: {
    zh: '诈骗|骗子|冒充|自称|索要|骗|可疑|要我报|要我转|安全|泄露|屏幕|假客服|假冒|电信|真的是你们|是你们吗|可信|靠谱|风险|被骗|钓鱼|加微信|共享屏幕',
    en: 'scam|fraud|claim to be|claiming|pretend|who said|phish|suspicious|safe|secure|asked me for|asked for money|said hes|trust|fake call|impersonat|fraudster|scammer|swindl|is this you|was that you|from you|trustworthy|suspicious call|strange call|hacker|pretending|claims to be|claimed to be|says they are from|stranger|share my screen|compensation call|is it real',
  },
  transfer: {
    zh: '转账|打款|汇款|对公|转给|转款|转过去|公账|公户|打给你们|汇过去',
    en: 'bank transfer|wire|transfer|business account|bank details|invoice us|wired|wire the|remit|send the money|iban|swift|account details',
  },
  quote: {
    zh: '报价|合同|报价单|开个价|合同书|采购单',
    en: 'quote|contract|purchase order|quotation|offer sheet|price list|proforma',
  },
}
