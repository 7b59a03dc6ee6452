import type { Concepts } from './concepts.js'

/** What shops are asked but rarely know about. Where no article covers it, it speaks against every article. */
export const outside: Concepts = {
  weather: {
    zh: '天气|气温|下雪|刮风|台风|预报|晴天|雾霾|降雨概率',
    en: 'weather|forecast|sunny|snow tomorrow|windy|temperature outside|typhoon',
  },
  jobs: {
    zh: '招聘|招人|应聘|求职|工资|薪资|实习|兼职|面试|上班吗|岗位|简历',
    en: 'hiring|job|vacancy|career|salary|intern|internship|recruit|resume|cv|work for you|interview|employment',
  },
  invest: {
    zh: '股票|上市|基金|理财|投资|房贷|利率|比特币|彩票|贷款|保险|车险|股市|房价',
    en: 'stocks|stock exchange|stock market|invest|investment|mortgage|loan|bitcoin|crypto|lottery|insurance|shares|fund|ipo',
  },
  partner: {
    zh: '加盟|代理|赞助|合作|投放|商务|供应商|招商|推广合作|模特|代言|博主|网红|投稿|经销|进货渠道',
    en: 'franchise|sponsor|partnership|affiliate|influencer|ambassador|distributor|reseller|collaborat|supplier|run ads|advertise with|model for|media|press',
  },
  rental: {
    zh: '租赁|出租|租借|租用|租|借用|二手|回收|以旧换新|闲置|转卖',
    en: 'rent|rental|lease|borrow|second hand|secondhand|trade in|buy back|resell|old gear',
  },
  corporate: {
    zh: '老板是谁|创始人|总部|股东|董事长|法人代表|公司历史|成立|上市公司|ceo',
    en: 'founder|ceo|owner|owns|headquarter|who founded|shareholder|history of the company|founded|owned by',
  },
  science: {
    zh: '多高|多远|多少公里|为什么天空|加|乘|减去|等于|公式|历史上|首都|人口|面积|发明',
    en: 'how high is|how tall is|capital of|population|equals|plus|minus|multiply|square root|formula|invented|planet|how far is|history of',
  },
  news: {
    zh: '新闻|总统|选举|世界杯|比赛|冠军|球赛|明星|奥运|政治|特朗普|战争|篮球|足球',
    en: 'president|election|world cup|football|soccer|olympics|celebrity|politics|war|championship|nba|match|won the|prime minister',
  },
  fun: {
    zh: '笑话|故事|写诗|诗|作文|唱歌|电影|音乐|小说|聊天|陪我|游戏|星座|算命|心情|无聊|孤独',
    en: 'joke|poem|story|sing|song|movie|film|music|novel|game|horoscope|lonely|bored|chat with me|essay|sad|love me',
  },
  food: {
    zh: '火锅|餐厅|吃饭|好吃|菜谱|做饭|红烧|外卖|咖啡|奶茶|烧烤|美食|饭店|蛋糕|炒',
    en: 'restaurant|recipe|cook|hotpot|food|eat|dinner|lunch|coffee|pork|cake|beer|takeaway|braise|bake|drink',
  },
  health: {
    zh: '生病|发烧|感冒|吃药|药|医院|医生|高原反应|减肥|怀孕|咬|中暑|疫苗|过敏|头疼|受伤|急救|蛇',
    en: 'doctor|hospital|fever|medicine|sick|disease|lose weight|diet|pregnant|bite|bitten|vaccine|headache|injury|symptom|snake|pill|altitude sickness|first aid|ill',
  },
  pets: {
    zh: '猫|狗|宠物|鱼缸|鸟|兔子',
    en: 'cat|dog|pet|puppy|kitten|rabbit|fish tank',
  },
  travel: {
    zh: '机票|火车票|高铁|酒店|签证|门票|导游|旅行团|路线|攻略|登山证|许可|营地|露营地|景区|公园|住宿|民宿|护照|爬哪座|旅游',
    en: 'flight ticket|book a flight|hotel|visa application|visa for|train ticket|tour|guide|itinerary|route|permit|campsite|campground|national park|hostel|passport|trail|trek to|sightsee|beginner|airbnb',
  },
  vehicles: {
    zh: '自行车|汽车|电动车|摩托|加油|停车|充电桩|充电器|无人机|开车|驾照|车',
    en: 'bicycle|bike|car|scooter|motorbike|motorcycle|petrol|gas station|parking|drone|drive|driving|charger|truck|e-bike',
  },
  gadgets: {
    zh: '手机屏|电脑坏|相机|耳机|咖啡机|电视|空调|冰箱|打印机|平板电脑|手表',
    en: 'phone screen|laptop repair|camera|headphones|coffee machine|tv|fridge|printer|smartwatch|console|machines',
  },
  othersports: {
    zh: '滑雪|钓鱼|鱼竿|攀岩|游泳|冲浪|瑜伽|羽毛球|皮划艇|骑行|健身|潜水|滑板|高尔夫|网球|跑步机',
    en: 'ski|skis|snowboard|fishing|rod for|climbing|rock climbing|swim|surf|yoga|kayak|cycling|gym|dive|skateboard|golf|tennis|treadmill|archery',
  },
  study: {
    zh: '考研|考试|作业|学习|学校|大学|翻译|英语怎么说|日语|编程|代码|论文|报名|课程|培训|教我',
    en: 'exam|homework|university|college|study|translate|python|programming|code in|thesis|course|lesson|learn|school|teach me|javascript|essay|tutor',
  },
  paperwork: {
    zh: '身份证|户口|社保|公积金|营业执照|驾驶证|结婚证|派出所|补办|签证办理',
    en: 'id card|passport|social security|driving licence|license|police|tax return|birth certificate|notary|marriage',
  },
  timeasked: {
    zh: '现在几点|今天星期|今天几号|几月几号|什么日子',
    en: 'what time is it|what day is it|what date|todays date|time in',
  },
}
