import type { Concepts } from './concepts.js'

/** Website and app. */
export const site: Concepts = {
  code: {
    zh: '验证码|数字|校验码|动态码|码发|短信码|动态密码|验证短信|四位',
    en: 'verification code|verify|six digit|digits|otp|sms code|login code|login text|confirmation code|one time|digit|passcode text|authentication code|security code|pin code|2fa|verification text|verification',
  },
  app: {
    zh: 'app|软件|应用|小程序|客户端|程序|手机端|ios|安卓|app 里|apk',
    en: 'app|application|mini program|software|mobile app|apps|iphone|android|ios|the app',
  },
  crash: {
    zh: '闪退|崩溃|自动关|打不开|一打开就|一点就|退出|卡死|死机|崩|退出来|打开就|卡住|秒退|停止运行|不响应|黑屏',
    en: 'crash|quit|shuts itself|shut down|close itself|closes as soon|wont open|freeze|hang|force close|on launch|launch|stop working|crashing|crashes|closes|freezing|close by itself|shut itself|shuts|quits|not respond|unresponsive|wont start|doesnt open|kicks me out|dies|black screen|update it|broken app',
  },
  blank: {
    zh: '空白|白屏|不显示|加载|转圈|打不开|什么都没有|进不去|什么都不|一片|显示不|刷不|刷新不|加载不|空的页面|载入|404|无法访问|点进去白|白的|打不开网',
    en: 'blank|nothing show|wont load|loading|white screen|site is down|nothing happen|empty page|not open|blank page|empty screen|doesnt load|not loading|cant reach|cannot open|wont display|nothing appears|nothing loads|keeps loading|spinning|offline|not reachable|cant open your|site down|page down|website broken|website down|site broken|spins|shows nothing|empty|display|page is white',
  },
  site: {
    zh: '网站|网页|官网|页面|浏览器|主页|首页|链接',
    en: 'site|website|web|page|browser|homepage|online shop|link|url|webpage|online',
  },
  cart: {
    zh: '购物车|购物袋|袋子|加购|车里|袋里|购物篮|待结算|袋里的|车里的|加进去|选好的',
    en: 'cart|bag|basket|trolley|shopping bag|items i picked|my picks|saved items|what i picked|what i added',
  },
  upload: {
    zh: '上传|传不上|加不了照片|发不出|传图|加照片|凭证|发不了图|发图|添加附件|提交照片|传照片|传视频|传文件|加图',
    en: 'upload|attach|add a photo|my photo|refuses my|uploading|send a photo|send photos|submit photo|add photos|add pictures|attaching|file upload|submit a picture',
  },
  photo: {
    zh: '照片|图片|截图|视频|拍照|相片|拍的图|图|影像|附件',
    en: 'photo|picture|image|video|screenshot|pic|photos|pictures|jpg|png|file',
  },
  again: {
    zh: '又|总是|一直|反复|没完没了|跳回|老是|每次|循环|重复|不断|反反复复|又要|老让|自动退',
    en: 'again and again|always|over and over|loop|immediately|sent back to|repeatedly|log me out|kick|every time|everytime|constantly|over again|stuck in a loop|forever|all the time|non stop|logged out|log out|signs me out|out again|at once again',
  },
  notify: {
    zh: '通知|推送|提醒|提示|弹|告诉我|响|告知|震动|响铃|提示音|消息提醒|没声|弹窗',
    en: 'notification|notify|alert|push|pop up|silent|wasnt told|not told|remind|tell me when|let me know|notifications|notice|alerts|inform|sound|ring|vibrate|beep|banner|push messages|update me|hear from|reminders|reminder|nobody told|doesnt ring|does not ring|tell me',
  },
  browser: {
    zh: '浏览器|系统|版本|ie|windows|旧电脑|鸿蒙|chrome|edge|安卓版本|操作系统|手机型号|电脑|平板|ios 版本|火狐|苹果系统|兼容|老手机|旧手机',
    en: 'browser|ie|internet explorer|windows|old computer|version|requirement|chrome|safari|firefox|support|compatible|tablet|laptop|os version|operating system|ipad|old phone|mac|linux|device',
  },
  download: {
    zh: '下载|安装|怎么装|哪里装|下哪|安装包|应用商店|二维码|下在|在哪下|装在|装个',
    en: 'download|install|get the app|app store|google play|get your app|find your app|installing|apk|play store|set it up',
  },
  language: {
    zh: '语言|英文|英语|中文|english|繁体|翻译成|简体|翻译|看不懂|外语|切换',
    en: 'language|english|chinese|mandarin|translate|translation|chinese version|in english|in chinese|understand chinese|other language|localis',
  },
}
