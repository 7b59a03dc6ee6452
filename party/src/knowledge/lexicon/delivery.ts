import type { Concepts } from './concepts.js'

/** Delivery, from dispatch to the door. */
export const delivery: Concepts = {
  parcel: {
    zh: '包裹|快递|件|箱子|盒子|我的货|货物|纸箱|送来|快件|货|邮包|东西|货品|快递盒',
    en: 'parcel|package|box|shipment|delivery|carton|deliver|goods|stuff|delivery box',
  },
  courier: {
    zh: '快递公司|顺丰|中通|京东|圆通|韵达|申通|邮政|快递员|小哥|哪个快递|什么快递|哪家快递|走哪|物流公司|配送员|配送公司|哪家物流|极兔|德邦|快递小哥|派件员|快递师傅|指定快递',
    en: 'courier|carrier|sf|zto|jd|delivery guy|driver|delivery company|who deliver|ems|dhl|fedex|ups|mailman|shipping company|postman|delivery man|delivery person|delivery service|shipping with|ship with|shipped with|logistics company|who will deliver|who brings|carrier deliver|which carrier|courier service|by post|mail carrier',
  },
  track: {
    zh: '物流|单号|到哪里|到哪儿|走到哪|哪个城市|什么位置|查件|追踪|运单|跟踪|查快递|查物流|快递信息|位置|运到|到了哪|送货进度|送到哪|到哪了|轨迹|路上',
    en: 'track|where is my|right now|which city|follow|whereabouts|location of|tracking number|locate|location|track it|see where|where it is|where has|current position|on its way|en route|whats the location|shipping progress|wheres my|my city yet|got to',
  },
  stuck: {
    zh: '不更新|没动|卡在|停在|不动|还在路上|一直在路上|没消息|好几天|一星期|一周|还没到|迟迟|没更新|太慢|慢|停了|停滞|滞留|一动不动|迟|几天没|没变化|积压|延误|耽误|久|没到|还没送|没动静|没影|没信息',
    en: 'stuck|not updat|hasnt moved|hasnt updated|not moving|still on the road|late|delay|transit|for days|for four days|whole week|a week|no update|so long|take forever|slow|overdue|no movement|doesnt move|not moved|same place|frozen|hold up|held up|taking ages|taking too long|behind schedule|stopped moving|waiting for so long|still waiting|not arrived|hasnt arrived|since last week|no tracking|ten days|nothing happens|in the same place|should have been here|its late|not updated',
  },
  delivered: {
    zh: '签收|妥投|已送达|送到了|显示送到|已派送|代签|代收|本人签|已投递|已收货|派送成功|投递成功|显示收到|显示完成|签字',
    en: 'marked delivered|says delivered|sign for|signed for|handed over|claim deliver|left at|delivery confirmed|shows delivered|show as delivered|as delivered|signature|signed by|dropped off|completed delivery|was delivered',
  },
  notgot: {
    zh: '没收到|没有收到|没拿到|未收到|收不到|没见到|没来|没看到|人在外地|没送|没看见|不在家|没人送|没见|没有人给|没见着|没领到|不见包裹|没拿',
    en: 'never got|didnt get|not receiv|havent receiv|didnt receiv|never receiv|never arriv|nowhere|not here|out of town|not get|isnt here|never came|never come|where is it|havent got|have not got|didnt arrive|not arrive|still nothing|have nothing|nothing here|dont have it|wasnt home|wasnt there|no package|no parcel|not in my mailbox|not at home|i was away',
  },
  pickuppoint: {
    zh: '驿站|快递柜|代收点|菜鸟|丰巢|柜子|自提点|代收|便利店|快递站|取件点|自提柜|代收处|快递点|快递超市|门卫|物业',
    en: 'pickup point|pick up point|locker|collection point|collection shop|collect point|collection|parcel shop|parcel locker|service point|pickup station|drop point|front desk|concierge|neighbour|neighbor|pickup shop',
  },
  notfound: {
    zh: '找不到|没有我的|找不着|没找到|空的|不在|没见过|没这个|找过了|没查到|查不到|说没见',
    en: 'cant find|couldnt find|could not find|cannot find|not there|isnt there|isnt at|not at|empty|dont have it|no record|wasnt there|not found|unable to find|no sign of|couldnt locate|can not find|doesnt have|dont have my|no trace|has nothing|havent got it',
  },
  pickupcode: {
    zh: '取件码|取货码|取货号|提货码|拿件|柜密码|取件|提取码|取件号|开柜|取件通知|取包裹的码|取快递|取货的',
    en: 'pickup code|collection code|pick up code|locker code|collect code|number do i show|code to collect|code to open|open the locker|pin for the locker|collecting code|qr code|need a code to|code for my parcel',
  },
  text: {
    zh: '短信|信息|消息|提醒短信',
    en: 'text|sms|message|txt|notification text|inbox',
  },
  dispatch: {
    zh: '发货|出库|发出|寄出|发走|待发货|什么时候发|哪天发|今天发|仓库|能发|出货|发送|寄送时间|打包好|发出来|备货|没发|不发货|没寄|什么时候寄|寄了吗|何时寄|没动静|催',
    en: 'dispatch|ship out|ship today|will ship|be sent|leave the warehouse|sent|to be sent|go out|leave|warehouse|send it out|ship on|ship yet|be shipped|posted|hand over to courier|handed to|shipping today|shipping out|not shipped|hasnt shipped|get sent|sends out|sending it|on its way yet|processing time|shipped yet|ship it|ship my|out today|go out today|send things|send out|send it already|on its way|hasnt it shipped|when do you send',
  },
  arrive: {
    zh: '能到|几天到|到货时间|收到货|送达|什么时候到|几号到|多少天|几天|多久到|寄到|发到|送到|抵达|收到|到手|到达|送来|到货|拿到手',
    en: 'arrive|get here|reach|gets to|get to|expect it|come|delivery time|here by|how long till|turn up|take to|receive|receiving|delivered by|be here|show up|landing|get it by|take for delivery|at my place|delivery estimate|estimated',
  },
  when: {
    zh: '什么时候|多久|几天|啥时候|哪天|几号|多长时间|何时|几点|多少天|什么时间|得等|多会儿|要等|啥时|几时|等多久|几个工作日|时候',
    en: 'when|how long|how soon|how many day|what time|which day|how quick|until|till|days|how much longer|by when|at what time|how much time|how many weeks|what day|any idea when',
  },
  express: {
    zh: '加急|急用|快点|最快|尽快|赶上|赶紧|赶时间|次日|当天|快一点|马上要|加速|着急|火急|马上|立刻|来不及|最早|提前|赶着|插队|特快|今天就|出发|当日|赶得上',
    en: 'express|fast|faster|quick|quicker|urgent|asap|rush|sooner|hurry|tomorrow|next day|same day|in time|fastest|priority|overnight|before the weekend|by friday|by tomorrow|in a hurry|speed|earlier|before i leave|leaving|need it by|get it today|leaving for|earlier delivery',
  },
  abroad: {
    zh: '国外|海外|境外|港澳台|香港|澳门|台湾|新加坡|日本|美国|英国|加拿大|澳洲|澳大利亚|欧洲|德国|法国|马来西亚|泰国|韩国|国际|关税|外国|外地华人|东南亚|越南|俄罗斯|新西兰|意大利|西班牙|印度|跨境|出口|留学',
    en: 'abroad|overseas|international|foreign|hong kong|macao|macau|taiwan|singapore|japan|usa|america|american|uk|england|canada|australia|europe|germany|france|malaysia|thailand|korea|customs|duty|export|country|new zealand|italy|spain|india|russia|vietnam|asia|outside china|import|worldwide|us address|expat|across the border|another country',
  },
  storepickup: {
    zh: '自提|去店里|店里拿|到店取|门店取|去店|自己去拿|自己来取|上门自取|到店|提货|店取|过去拿|上门自己拿|自己拿',
    en: 'pick up in|store pickup|collect in store|click and collect|grab it|collect it|pick it up|in store|pick up from|collect my order|collect from|pick up my order|pick up myself|collect at|fetch|come and get|come by|come to the store|fetch it|reserve it online|reserve in|collect in|ready in store|i will come',
  },
  store: {
    zh: '门店|实体店|专柜|店里|分店|专卖店|线下|旗舰店|商场|店面|线下店|店铺|体验店|试衣|试穿|实物|试一试|看看实',
    en: 'store|shop|physical|branch|showroom|outlet|brick and mortar|mall|visit you|try it on|try on in|in person|boutique|nearest shop|real life|try before|opening hours of the shop|see it',
  },
  city: {
    zh: '北京|上海|广州|深圳|成都|杭州|武汉|西安|南京|重庆|天津|苏州|长沙|厦门|昆明|青岛|郑州|沈阳',
    en: 'beijing|shanghai|guangzhou|shenzhen|chengdu|hangzhou|wuhan|xian|nanjing|chongqing|tianjin|suzhou|changsha|xiamen|kunming|qingdao|city',
  },
  remote: {
    zh: '偏远|新疆|西藏|青海|内蒙古|喀什|乌鲁木齐|拉萨|村里|村|乡镇|农村|山区|海岛|镇上|寄不寄|送不送|边疆|甘肃|宁夏|云南|高原|县|镇|偏僻|林芝|伊犁|牧区|藏区',
    en: 'remote|xinjiang|tibet|qinghai|inner mongolia|urumqi|lhasa|village|rural|countryside|island|mountain area|far away|outlying|yunnan|gansu|plateau|small town|farm|in the middle of nowhere|mountain village|town',
  },
  slot: {
    zh: '白天|晚上|周末|约时间|预约|上班时间|没人在家|家里没人|点后|时段|周日|送货时间|下班|傍晚|早上|中午|几点送|送的时间|改天|改时间|改期|工作日|夜里|不在家|指定时间|上班|几点|早上别|在家',
    en: 'evening|weekend|saturday|sunday|nobody is home|no one is home|not home|at work|after work|time slot|schedule|daytime|after that|come after|book a time|morning|noon|afternoon|tonight|specific time|certain time|reschedule|appointment|another day|working day|work until|not in during|weekdays|only home|nobody home|in the morning|be home|ring after|deliver tomorrow|sleeping',
  },
  split: {
    zh: '分开|几个包裹|一部分|分批|两个包裹|分包|另一件|只来了|拆成|拆单|分几次|分两次|剩下|另外一个|其他的呢|先到|少一个包裹|单独到|只送来|两个单号|分批到|只到',
    en: 'separate|separately|part of my order|only the|other one|two parcel|in parts|different day|showed up|rest of|several parcels|multiple parcels|two packages|different parcels|missing half|other half|other item|others|remaining|second package|second parcel|where is the other|wheres the other|didnt come together|two tracking numbers|came but|rest coming|is coming later|different boxes',
  },
  packaging: {
    zh: '外包装|纸箱|外箱|外盒|外壳|包装|瘪|外面',
    en: 'packaging|outer box|box was|box is|wrapping|outer packaging|the box|box arrived|looks opened|dented|stepped on|wet box|soaked box|opened parcel',
  },
  accept: {
    zh: '拒收|该收|收吗|要不要签收|签不签|收下|收还是|签还是|能收|可以拒|能签|拒签',
    en: 'accept|refuse it|reject the parcel|sign for it|should i sign|should i take|keep it or|send it away|turn it away|turn away',
  },
  lost: {
    zh: '丢了|遗失|丢失|弄丢|丢件|找不着|找不到了|不见了|没了|丢|弄没|没影|失踪|下落|消失|不知去向',
    en: 'lost|lose|disappear|vanish|gone|stolen|went missing|gone missing|nowhere to be found|misplaced|vanished|disappeared',
  },
  compensate: {
    zh: '赔|补发|赔偿|负责|索赔|怎么赔|谁赔|补一个|重发|再寄|补寄|承担责任|重新发',
    en: 'compensat|replacement|responsible|resend|claim|make up for|send another|compensation|reimburse|liable|liability|send a new|new one|another one|who is to blame|reship|pay for the loss',
  },
}
