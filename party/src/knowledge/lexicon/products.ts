import type { Concepts } from './concepts.js'

/** Products and their care. */
export const products: Concepts = {
  jacket: {
    zh: '冲锋衣|外套|夹克|衣服|风脊|上衣|硬壳|雨衣|风衣|防风|壳',
    en: 'jacket|shell|coat|windridge|raincoat|anorak|outer layer|jackets|parka|hardshell|softshell|windbreaker',
  },
  clothes: {
    zh: '衣服|裤子|抓绒|袜子|服装|内衣|上衣|长裤|速干|帽子|手套|短裤|t恤|毛衣',
    en: 'clothes|trousers|pants|fleece|socks|clothing|garment|underwear|apparel|shirt|gloves|hat|shorts|sweater|wear|jumper|leggings',
  },
  pack: {
    zh: '背包|双肩包|登山包|包|云脊|40l|四十升|书包|行囊|大包|小包|包包|升',
    en: 'backpack|pack|rucksack|cloudridge|40l|40 liter|bag|bags|daypack|haversack|litre|liter',
  },
  tent: {
    zh: '帐篷|帐|云栖|营帐|天幕|账篷|棚',
    en: 'tent|cloudrest|tents|shelter|tarp',
  },
  boots: {
    zh: '鞋|靴|靴子|鞋子|徒步鞋|登山鞋|运动鞋|凉鞋',
    en: 'boot|shoe|footwear|sneaker|boots|shoes|sneakers|trainers|hikers|sandals|hiking shoes',
  },
  waterproof: {
    zh: '防水|淋|大雨|下雨|雨水|不透水|雨天|防雨|遇水|雨中|暴雨|挡雨|隔水|泡水|湿透|防泼|毫米|漏雨',
    en: 'waterproof|rain|wet|dry|downpour|water|storm|shower|rainproof|water resistant|rain proof|keep dry|stay dry|keep me dry|get soaked|rainy|pouring|heavy rain|water column|hydrostatic',
  },
  breathable: {
    zh: '透气|透湿|闷|排汗|出汗|捂|凉快',
    en: 'breathable|breathe|sweat|sweaty|ventilat|breathability|vent|stuffy|perspire|sweating',
  },
  wash: {
    zh: '清洗|机洗|洗衣机|怎么洗|水洗|手洗|干洗|洗涤|洗吗|能洗|洗|洗法|漂洗|脱水|熨|烘干|洗衣液|洗涤剂|去污|丢洗|可洗|水温|甩干|拧',
    en: 'wash|washing machine|laundry|detergent|clean|tumble|dryer|machine washable|washing|washed|washable|dry clean|softener|iron|spin|hand wash|rinse|soap|laundered|launder|spin it|water temperature|washing temperature',
  },
  leak: {
    zh: '渗|不防水|漏水|渗水|往里渗|水珠|有救|水不成珠|吸水|湿了|透进来|透水|打湿',
    en: 'soak|leak|seep|no longer waterproof|let water|waterproof again|soaks through|reproof|water through|wetting out|bead|beading|lost its waterproof|seeps|seeping|soaked|drench|get wet through|used to be waterproof|comes through|get wet now|gets wet|old jacket|outer fabric|spray|repellent|water gets in|letting water',
  },
  warranty: {
    zh: '保修|质保|保多久|三包|免费修|保几年|管多久|保几|质量保证|保修期|保养期|三年|两年|终身|有没有保',
    en: 'warranty|guarantee|how many year|covered|how long does it last|years|warranties|guaranteed|how long do you cover|lifetime|coverage|how many years|years of|covered for|breaks within',
  },
  repair: {
    zh: '维修|修|修好|修理|缝补|补洞|补一下|怎么补|送修|缝|修一修|修得|修个|修不|补丁|修复|返厂|给修|能修|换拉链|整好|粘|勾破|补吗',
    en: 'repair|fix|mend|patch|sew|serviced|repaired|repairing|fixed|fixing|mended|mending|patching|sewing|sewn|repair shop|seamstress|bring it in|glue|resole|sole|jammed|send broken|broken gear|can you fix',
  },
  zip: {
    zh: '拉链|拉头|链头|拉锁',
    en: 'zip|zipper|puller|zips|zippers|fastener',
  },
  pole: {
    zh: '杆|支架|支撑|撑杆|帐杆|骨架|杆子|支杆|铝杆|碳杆|竿',
    en: 'pole|rod|frame|support bar|poles|rods|tentpole|supports|strut|tent stick',
  },
  plane: {
    zh: '飞机|登机|机舱|随身|托运|航空|行李|坐飞机|高铁安检|上飞机|航班|乘机|过安检|带上机|手提|随身带',
    en: 'plane|cabin|carry on|hand luggage|flight|fly|flying|airline|airplane|aircraft|luggage|overhead|onboard|hand baggage|carryon|cabin bag|cabin size|airport|board|boarding|take on board|baggage|in the cabin|planes|overhead bin|dimensions|dimension|checked in|check in',
  },
  carrying: {
    zh: '肩|背负|带子|勒|背着|腰带|背带|调节|走久|背起来|背得|压肩|肩膀|胸带|背板|腰疼|背不|背法|负重|胯|松紧|往后坠|正确背',
    en: 'shoulder|strap|harness|hip belt|belt|carry it|adjust|carrying|load|back hurts|carry|shoulders|straps|back length|hip|back pain|carrying system|sternum|chest strap|uncomfortable|comfortable|adjusting|carries|digs|digging|pulls me|heavy on shoulders|waist belt|tight should the strap',
  },
  sore: {
    zh: '磨脚|起泡|水泡|夹脚|磨|顶脚|脚疼|后跟|磨合|疼|挤脚|脚痛|挤|硌|脚后跟|脚趾|磨破|打脚|擦破|不跟脚|脚|卡脚|太硬|硬|泡',
    en: 'blister|hurt|pinch|rub|heel|toe|break in|sore|pain|ache|foot|feet|blisters|painful|hurts|hurting|rubbing|squeeze|stiff|toes|ankle|heels|break them in|breaking in|raw|chafe|killing me|killing|feet hurt|too stiff|rubbed',
  },
  care: {
    zh: '保养|打理|怎么洗|刷|上油|弄干|护理|泥|脏|怎么弄干净|晾|擦|晾干|晒|上蜡|清理|烤|去泥|刷鞋|养护|存放|鞋臭|臭|清洁|弄脏',
    en: 'care|mud|muddy|dirty|wax|clean|dry|maintain|look after|leather|brush|polish|cleaning|drying|dried|soaked shoes|polishing|stains|conditioning|conditioner|take care|waxing|muck|dirt|wipe|scrub|smell|smelly|get mud off|suede|looking after',
  },
  restock: {
    zh: '补货|缺货|没货|售罄|断货|卖完|卖光|到货|有货|会有|没有我的码|没码|上架|上新|再来|再有|无货|缺码|断码|什么时候有|补上|没有库存|抢光|库存|还有没有|没了|再进货|进货|我的号',
    en: 'restock|out of stock|sold out|back in|available|come in again|in stock|get more|never have|be back|run out|ran out|stock|unavailable|not available|restocking|coming back|sold|come back|come in|never in|when do you get|stocks|replenish|backorder|in my size|have it again|is gone|still get|more in stock|waiting for my size|have more|run out of',
  },
  people: {
    zh: '几个人|睡|一家|三口|双人|两人|两大一小|住得下|多少人|四个人|多大帐|住几|能住|能睡|几人|睡得|情侣|夫妻|多人|挤不挤|宽敞|一个人|独自',
    en: 'people|person|family|adult|sleep|two person|roomy|how many|couple|and a child|fit in|persons|adults|kids|roommates|sleeps|two of us|three of us|four of us|we are|capacity|spacious|fits how many|for me alone|too tight for|partner and me|family of',
  },
  child: {
    zh: '儿童|孩子|小孩|儿子|女儿|岁|童装|宝宝|小朋友|娃|宝贝|闺女|男孩|女孩|小学|幼儿|十岁|几岁|小娃',
    en: 'kid|child|children|son|daughter|year old|boy|girl|toddler|baby|kids|childrens|teen|teenager|grandson|nephew|niece|youth|junior|little one|years old',
  },
  cold: {
    zh: '睡袋|零下|冷|保暖|低温|温标|温度|冬天|暖|冻|寒|下雪|雪山|高海拔|被子|暖和|冬季|秋天|御寒|御|多少度',
    en: 'sleeping bag|below zero|cold|warm|temperature|freez|winter|minus|degree|comfort|sleeping bags|chilly|frost|snow|degrees|celsius|snowy|insulation|frozen|thermal|altitude|cold nights|at night',
  },
  down: {
    zh: '羽绒|跑毛|里毛|钻绒|充绒|毛|鹅绒|鸭绒|绒毛|羽毛|掉毛|掉绒|漏绒|蓬松',
    en: 'down jacket|feather|puffer|down|clump|fill|feathers|goose|duck|loft|fill power|duvet jacket|puffy|leaking down|shedding|kind of down',
  },
  material: {
    zh: '面料|材料|环保|氟|成分|材质|再生|可持续|有害|布料|化学|无毒|毒|棉|尼龙|涤纶|羊毛|致癌|成份|天然|用料|绿色环保|布|做的',
    en: 'material|fabric|pfas|chemical|sustainable|eco|recycle|made of|forever chemical|toxic|environment|green|materials|fabrics|chemicals|pfc|fluor|organic|vegan|nylon|polyester|cotton|harmful|sustainab|recycled|textile|composition|poison|eco friendly|carbon|cloth|made from|animal|health',
  },
  genuine: {
    zh: '正品|真货|假货|真假|防伪|仿|是真的|官方|正版|山寨|假的|是正|冒牌|高仿|鉴定|验真|官网|授权|真不真|是不是真|山寨货|直播间|微店|朋友圈|实物',
    en: 'genuine|fake|legit|authentic|counterfeit|knockoff|another site|fakes|genuinely|authenticity|verify it|replica|imitation|trust the seller|official store|third party seller|amazon|taobao|ebay|pinduoduo|original product|the real|a real|is it real|knock off|verify|security label|security code|social media|cheap elsewhere|a copy|scan the',
  },
  parts: {
    zh: '配件|零件|扣子|扣具|地钉|风绳|鞋垫|鞋带|单买|单独买|扣|替换|绳扣|卡扣|插扣|帐钉|营钉|绳子|带扣|防雨罩|补件|小零件|螺丝',
    en: 'part|buckle|clip|spare|peg|guy line|insole|lace|just that|strap clip|replacement|accessor|parts|buckles|clips|pegs|spares|stakes|cord|tent peg|cover|attachments|single part|rain cover|toggle|accessories',
  },
  weight: {
    zh: '多重|重量|多少克|几斤|轻不轻|重不重|公斤|轻量|重吗|克|沉|轻吗|净重|克重|斤重|轻一点|轻的|多沉',
    en: 'weigh|weight|heavy|gram|how light|light|lightweight|kilo|weighs|grams|kilos|kilogram|lighter|how heavy|ounce|pound weight|heavier',
  },
  recommend: {
    zh: '推荐|选哪款|哪款|哪一款|怎么选|拿什么|选什么|建议|买哪|适合我|适合|求推荐|帮我选|帮挑|挑',
    en: 'recommend|which one|which tent|which size|what should i|choose|suggest|advise|which is best|best for|which model|better for|which should|pick|suitable|recommendation|right for|need',
  },
}
