import type { Concepts } from './concepts.js'

/** What shops are asked but rarely know about. Where no article covers it, it speaks against every article. */
export const outside: Concepts = {
  weather: {
    zh: '天气|气温|下雪|刮风|台风|预报|晴天|雾霾|降雨概率|下雪吗|下雨吗|会下|多云|台风来|紫外线|空气质量|降温|温度多少度',
    en: 'weather|forecast|sunny|snow tomorrow|windy|temperature outside|typhoon|snowing|will it snow|will it rain|raining tomorrow|hot outside|cold outside|air quality|uv index|climate|thunderstorm',
  },
  jobs: {
    zh: '招聘|招人|应聘|求职|工资|薪资|实习|兼职|面试|上班吗|岗位|简历|找工作|招不招|员工待遇|学徒|入职|离职|五险|社招|校招',
    en: 'hiring|job|vacancy|career|salary|intern|internship|recruit|resume|cv|work for you|interview|employment|hire me|hire|employ|apprentice|applicant|apply for a job|working for you|job opening|work at your|work with you as',
  },
  invest: {
    zh: '股票|上市|基金|理财|投资|房贷|利率|比特币|彩票|贷款|保险|车险|股市|房价|投资人|股价|涨停|炒股|汇市|房子|买房|租房|信用贷|纳税|个税|退休金|存钱|房贷|车贷|个税|所得税|涨吗|跌吗',
    en: 'stocks|stock exchange|stock market|invest|investment|mortgage|loan|bitcoin|crypto|lottery|insurance|shares|fund|ipo|investor|stock price|market go|income tax|savings account|interest rates|real estate|rent a flat|apartment to rent|pension|dividend|wall street|gold price|mortgages|stocks go up',
  },
  partner: {
    zh: '加盟|代理|赞助|合作|投放|商务|供应商|招商|推广合作|模特|代言|博主|网红|投稿|经销|进货渠道|展会|采访|媒体|拍摄|约稿|合伙|进货|批发给|开店|供货|捐款|公益|慈善|联名|冠名',
    en: 'franchise|sponsor|partnership|affiliate|influencer|ambassador|distributor|reseller|collaborat|supplier|run ads|advertise with|model for|media|press|trade fair|trade show|exhibition|interview your|journalist|donate|donation|charity|fundraiser|open a store with|become a dealer|stockist|licence your|co-brand|advertising|run ads with|advert space|guest post|sponsorship',
  },
  rental: {
    zh: '租赁|出租|租借|租用|二手|回收|以旧换新|闲置|转卖|能租|可以租|租一|租你们|押金租|租帐篷|租吗|租个|租装备|租背包|租车',
    en: 'rent|rental|lease|borrow|second hand|secondhand|trade in|buy back|resell|old gear|renting|rented|for hire|loan me|used gear|pre owned|preowned|recycle my old|buy my old|sell my old|hire gear',
  },
  corporate: {
    zh: '老板是谁|创始人|总部|股东|董事长|法人代表|公司历史|成立|上市公司|ceo|年会|员工多少|投资方|营业额|利润|创办|公司规模|市值|总经理',
    en: 'founder|ceo|owner|owns|headquarter|who founded|shareholder|history of the company|founded|owned by|revenue|how many employees|turnover of|profit|head office|board of directors|investors|shareholders|company history',
  },
  science: {
    zh: '多高|多远|多少公里|为什么天空|减去|等于|公式|历史上|首都|人口|面积|发明|宇宙|地球|月亮|太阳|火星|行星|恐龙|光速|化学式|物理|数学|珠峰|长江|世界上最|海拔多少|历史|唐朝|几岁|多大年纪|乘以|意义',
    en: 'how high is|how tall is|capital of|population|equals|minus|multiply|square root|formula|invented|planet|how far is|history of|universe|mars|moon|dinosaur|speed of light|physics|chemistry|math|maths|everest|highest|tallest|longest|century|dynasty|how old is|meaning of|philosophy|religion|galaxy|earth',
  },
  news: {
    zh: '新闻|总统|选举|世界杯|比赛|冠军|球赛|明星|奥运|政治|特朗普|战争|篮球|足球|市长|主席|国王|法律|法院|律师|警察|案件|疫情|汇报|时事',
    en: 'president|election|world cup|football|soccer|olympics|celebrity|politics|war|championship|nba|won the|prime minister|king|queen|lawyer|court|sue|crime|government|minister|law about|headline|covid|score of the',
  },
  fun: {
    zh: '笑话|故事|写诗|作文|唱歌|电影|音乐|小说|聊天|陪我|游戏|星座|算命|心情|无聊|孤独|讲个|段子|唱首|电视剧|综艺|动漫|漫画|吉他|钢琴|乐器|画画|聊聊|陪我聊|难过|开心|恋爱|女朋友道歉|分手|相亲|人生|睡不着',
    en: 'joke|poem|movie|film|music|novel|game|horoscope|lonely|bored|chat with me|essay|love me|laugh|sing me|songs|dance|netflix|anime|comic|guitar|piano|instrument|draw me|dream|dating|girlfriend to|break up|apologize to|apologise to|depressed|anxious|cheer me|your favourite|your favorite|favorite color|favourite colour|riddle|quiz|who are you dating',
  },
  food: {
    zh: '火锅|餐厅|吃饭|好吃|菜谱|做饭|红烧|外卖|咖啡|奶茶|烧烤|美食|饭店|蛋糕|咖啡店|零食|水果|蔬菜|米饭|面条|披萨|汉堡|牛排|红烧肉|饺子|食谱|晚饭吃|吃什么',
    en: 'restaurant|recipe|cook|hotpot|food|dinner|lunch|coffee|pork|cake|beer|takeaway|braise|bake|pizza|burger|snack|fruit|vegetable|noodle|rice|steak|hungry|meal|breakfast|bakery|vegetarian|kitchen|tomato|wine|tea house',
  },
  health: {
    zh: '生病|发烧|感冒|吃药|医院|医生|高原反应|减肥|怀孕|中暑|疫苗|过敏|头疼|受伤|急救|骨折|看病|挂号|近视|血压|心脏|癌|咳嗽|拉肚子|失眠|体检|症状|发炎|蛇咬|被咬|蚊虫|中毒|高反|吃药|什么药',
    en: 'doctor|hospital|fever|medicine|sick|disease|lose weight|diet|pregnant|bitten|vaccine|headache|injury|symptom|snake|pill|altitude sickness|first aid|broken leg|dentist|tooth|blood pressure|heart|cancer|flu|insomnia|pharmacy|drug|painkiller|clinic|surgery|calories|poison|mosquito|allergy|allergic|therapy|be healthy|medicines',
  },
  pets: {
    zh: '宠物|鱼缸|兔子|猫粮|狗粮|饲料|仓鼠|乌龟|小狗|小猫|猫咪|狗狗|带狗|养狗|养猫|猫不|狗不',
    en: 'cat|dog|pet|puppy|kitten|rabbit|fish tank|hamster|turtle|horse|rabbits|feed my|kitty|vet|parrot|goldfish|dogs|cats',
  },
  travel: {
    zh: '机票|火车票|高铁|酒店|签证|门票|导游|旅行团|路线|攻略|登山证|许可|营地|露营地|景区|公园|住宿|民宿|护照|爬哪座|旅游|向导|领队带|带队|跟团|地铁|公交|打车|航班|火车|票价|行程|规划|徒步路线|路怎么走|哪座山|爬山去|登山路|海边|自驾|租车|旅行社|温泉|风景|景点|山路|去爬|登山路线',
    en: 'flight ticket|book a flight|hotel|visa application|visa for|train ticket|guide|itinerary|permit|campsite|campground|national park|hostel|passport|trail|trek to|sightsee|beginner|airbnb|guides|guided|mountaineer course|subway|metro|bus|taxi|uber|train station|fare|plan a trip|plan a trek|hike to|hiking route|trails|which mountain|climb mount|lake|lakes|beach|road trip|travel agency|hot spring|scenery|attractions|ticket price|tickets for|tourist|cruise|holiday in|vacation|where to hike|where can i camp|pitch my tent near|summit of|wild camping|mount|summit|climb',
  },
  vehicles: {
    zh: '自行车|汽车|电动车|摩托|加油|停车|充电桩|充电器|无人机|开车|驾照|轿车|卡车|货车|轮胎|洗车|车险|车票|买车|修车|单车|航拍|大疆',
    en: 'bicycle|bike|car|scooter|motorbike|motorcycle|petrol|gas station|parking|drone|driving|truck|e-bike|tyre|tire|car wash|repair my car|bus ticket|motor|engine|vehicle|bikes|bicycles|e bike|drones|fuel|electric car|tesla|parking lot',
  },
  gadgets: {
    zh: '手机屏|电脑坏|相机|耳机|咖啡机|电视|空调|冰箱|打印机|平板电脑|手表|蓝屏|硬盘|路由器|网速|键盘|微波炉|洗碗机|吸尘器|望远镜|音箱|充电宝|投影|机器人|手机壳|换屏|电器|家电|家具|沙发|床垫|蓝屏|手机屏幕',
    en: 'phone screen|laptop repair|camera|headphones|coffee machine|tv|fridge|printer|smartwatch|console|blue screen|hard disk|router|wifi|microwave|dishwasher|vacuum|robot|binocular|binoculars|telescope|speaker|power bank|projector|phone case|appliance|furniture|sofa|mattress|lamp|headset|charger for|cracked screen|chatgpt|blue screen',
  },
  othersports: {
    zh: '滑雪|钓鱼|鱼竿|攀岩|游泳|冲浪|瑜伽|羽毛球|皮划艇|骑行|健身|潜水|滑板|高尔夫|网球|跑步机|潜水证|划船|桨|球拍|马术|射箭|雪板|冰刀|跳伞|滑翔|蹦极|健身房|广场舞|马拉松报名|球鞋|泳衣|轮滑|冲浪板|独木舟|皮艇',
    en: 'ski|skis|snowboard|fishing|rod for|climbing|rock climbing|swim|surf|yoga|kayak|cycling|gym|dive|skateboard|golf|tennis|treadmill|archery|kayaks|canoe|paddle|paddleboard|racket|riding lessons|ice skate|skating|parachute|paragliding|bungee|fitness|gym membership|marathon registration|swimsuit|bikini|rollerblade|surfboard|basketball|baseball|hockey|boxing|darts|fishing rod|fishing rods|skiing|diving',
  },
  study: {
    zh: '考研|考试|作业|学习|学校|大学|翻译|英语怎么说|日语|编程|代码|论文|报名|课程|培训|教我|作文|家教|驾校|怎么学|学会|证书|考证|指南针怎么|打结|英文怎么|用法语|韩语|单词|历史题|数学题|代写|写代码|excel|ppt|写诗',
    en: 'exam|homework|university|college|study|translate|python|programming|code in|thesis|course|lesson|learn|school|teach me|javascript|essay|tutor|math homework|driving school|teach us|how to learn|certificate|diploma|navigate with|tie a knot|in french|in spanish|in japanese|in german|vocabulary|spreadsheet|excel|powerpoint|write code|write my|write me|write a|homework help|semester|graduation|scholarship|poems',
  },
  paperwork: {
    zh: '身份证|户口|社保|公积金|营业执照|驾驶证|结婚证|派出所|补办|签证办理|签证|驾照|出生证|户籍|遗嘱|公证|报税|缴税|罚款|违章|社保卡|居住证',
    en: 'id card|passport|social security|driving licence|license|police|tax return|birth certificate|notary|marriage|visa application|tax refund|parking ticket|fine for|residence permit|will and testament|id lost|birth|citizenship|vote|passport renewal|permit',
  },
  timeasked: {
    zh: '现在几点|今天星期|今天几号|几月几号|什么日子',
    en: 'what time is it|what day is it|what date|todays date|time in',
  },
  otherwork: {
    zh: '雨伞|修伞|修表|修手机|修电脑|修水管|装修|搬家公司|保洁|洗鞋店|干洗店|理发|美甲|婚纱|定做西装|裁缝|开锁|种菜|种花|植物|花园|快递员招|打印|复印|洗碗',
    en: 'umbrella|watch repair|plumber|renovat|moving company|cleaning service|hairdresser|haircut|nails|wedding dress|tailor a|tailor|locksmith|garden|gardening|flowers|seed|photocopy|print my|babysit|massage|tattoo',
  },
}
