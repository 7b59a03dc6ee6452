import type { Concepts } from './concepts.js'

/** Accounts, membership and contact. */
export const account: Concepts = {
  account: {
    zh: '账户|账号|帐号|帐户|我的号|账戶|用户|id',
    en: 'account|profile|login|user',
  },
  register: {
    zh: '注册|开号|开个号|开通|第一次来|新来|怎么开|创建|申请账|新账|新人|开账户|办会员|没注册|首次|要先办|先办什么|直接登',
    en: 'register|sign up|signup|new here|set up a login|set up an account|new customer|open an account|registration|create an account|make an account|new account|become a customer|open account|get started|join you|how can i join|need an account|do i need to register|without registering',
  },
  signin: {
    zh: '登录|登陆|登不上|登上|又让我登|登进|登|登入|登不|进账户|进不去账户|进去登',
    en: 'sign in|signed in|log in|logged in|login|log me|sign me|logging in|signing in|logs me|log out|stay logged|log on|logon|logged|logging|sign on|access my account|get into my account|get in|get logged',
  },
  password: {
    zh: '密码|口令|密碼',
    en: 'password|passcode|credential|login details|pass word|pw|pwd',
  },
  forgot: {
    zh: '忘记|忘了|想不起来|记不得|记不起|不记得|找回|重置',
    en: 'forgot|forget|cant remember|dont remember|remember|recall|lost my|reset|recover|no idea what',
  },
  phone: {
    zh: '手机号|电话|号码|手机卡|新号|旧号|停机|绑定|手机|换号|号停|原号|新手机|注销了|旧手机|接不到',
    en: 'phone|mobile|phone number|my number|sim|new number|old number|number|cell|cellphone|cell phone|telephone|handset|mobile number|phone no|old phone|lost my sim|changed my number|my new number|different phone',
  },
  closeaccount: {
    zh: '注销|销户|销号|删号|删账号|号删|账号删|不用这个号|账户注销|永久删|账号不要',
    en: 'delete my account|close my account|deactivate|delete account|erase|delete my profile|remove my account|dont want to be a customer|terminate my account|get rid of my account|cancel my account|end my account|account deleted|account closed|account removed',
  },
  points: {
    zh: '积分|多分|的分|分数|积的分|攒分|分能|分抵',
    en: 'point|points|reward',
  },
  member: {
    zh: '会员|等级|领队|山友|vip|升级|级别|权益|贵宾|会员卡|黄金|高级|资格|达到',
    en: 'member|membership|vip|loyalty|level|tier|summit|trail member|become|members|gold|reward program|status level|qualify|privilege|benefit|perk',
  },
  coupon: {
    zh: '优惠券|优惠码|折扣码|券|红包|满减|减免|折扣|优惠|促销|领的|打折|代金|新客|新人|优惠卷|券码|抵用|满减券|礼券|便宜点|薅|打个折|折|划算|便宜一点|打几折|有折',
    en: 'coupon|voucher|promo|discount|offer|deal|money off|promotion|percent off|vouchers|coupons|rebate|promos|price cut|special price|sale|bargain|reduction|offers|any discounts|promo code|discount code|pay less|deals|black friday',
  },
  newcustomer: {
    zh: '新人|新客|新用户|首单|第一单|第一次买|初次|头一回',
    en: 'new customer|first timer|first order|first time|newcomer|welcome|first purchase|new here|new to|newbie|first buy',
  },
  hacked: {
    zh: '被盗|盗号|陌生人|异地登录|不是我下|不是我买|账号异常|冒用|别人登|不认识的订单|账户安全|密码被改|盗用|盗刷|被人用|黑了|冒名',
    en: 'hack|stolen|stranger|using my login|used my account|using my account|someone got into|didnt place|not me|somebody bought|someone bought|unauthor|someone else logged|got into my|hijack|compromise|someone else is using|someone used|fraudulent|unknown order|didnt order|breach|break into|broke into|someone logged|strange order|suspicious login|somebody else|wasnt me|it wasnt me|was not me|password was changed|never made|isnt mine|in my account',
  },
  save: {
    zh: '保存|添加|新增|默认|管理|加一个|存下|预存|存着|常用|记住',
    en: 'save|add a|default|for later|store an|manage|keep on file|saved|store a second|keep for|another address|second address|remember my|address book',
  },
  privacy: {
    zh: '隐私|个人信息|泄露|卖掉|卖给|给别人|个人资料|信息安全|被卖|资料|数据|保密|透露|外泄|第三方|隐藏|存了我|外传|泄漏',
    en: 'privacy|personal data|personal information|sell my|selling my|share my|leak|my data|third part|confidential|private|information about me|data protection|gdpr|give my|giving my|who can see|sold to|do you share|what happens to my information|my information|my details|third parties|personal info|safe with you',
  },
  ads: {
    zh: '广告|促销短信|推销|营销|退订|骚扰|推广短信|别再给我发|老给我发|推送广告|垃圾短信|营销短信|优惠短信|打扰|订阅|邮件太多|不想收|少发|发消息|再发|推销短信|别发',
    en: 'ads|advert|marketing|promotional|spam|newsletter|unsubscribe|stop texting|stop sending|stop emailing|texting me|emails about|mailing list|opt out|about sales|junk|too many messages|too many emails|too many texts|stop the|stop messag|annoying messages|promo texts|promo emails|promos every|mails every|texts every|too many|leave me alone|no more emails|dont want your|stop these|stop sending me',
  },
  hours: {
    zh: '几点上班|上班|营业|休息|周日|周末|晚上十点|几点下班|在线|还有人|工作时间|开门|关门|几点开|几点到几点|夜间|下班|值班|24 小时|二十四小时|全天|节假日|假期|营业到|在不在',
    en: 'hours|opening time|close at|sunday|at night|when can i talk|be there|is there anyone|are you off|opening|working hours|office hours|business hours|24 7|round the clock|night|late evening|holiday|on weekends|close|closing|around the clock|are you open|days off',
  },
  contact: {
    zh: '人工|客服|联系|打电话|客服电话|找人|电话多少|热线|真人|致电|来电|电话联系|咨询|服务热线|通话|400|打电话给|座机|说话|接线',
    en: 'call you|contact|reach you|customer service|talk to|speak to|hotline|helpline|human|service staff|phone you|ring you|call|phone call|ring|chat with|get in touch|reach someone|speak with|email you|talk with|reach out|live chat|representative|help desk|id like to phone|a real person|a human|anybody working|answer the phone',
  },
}
