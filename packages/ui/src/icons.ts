import Incoming from 'lucide/dist/esm/icons/arrow-down-left.mjs'
import Swap from 'lucide/dist/esm/icons/arrow-left-right.mjs'
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import AtSign from 'lucide/dist/esm/icons/at-sign.mjs'
import Bell from 'lucide/dist/esm/icons/bell.mjs'
import Book from 'lucide/dist/esm/icons/book-open.mjs'
import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs'
import Bot from 'lucide/dist/esm/icons/bot.mjs'
import Chart from 'lucide/dist/esm/icons/chart-no-axes-column.mjs'
import Check from 'lucide/dist/esm/icons/check.mjs'
import Checks from 'lucide/dist/esm/icons/check-check.mjs'
import Down from 'lucide/dist/esm/icons/chevron-down.mjs'
import Left from 'lucide/dist/esm/icons/chevron-left.mjs'
import Right from 'lucide/dist/esm/icons/chevron-right.mjs'
import Up from 'lucide/dist/esm/icons/chevron-up.mjs'
import Urgent from 'lucide/dist/esm/icons/chevrons-up.mjs'
import Warning from 'lucide/dist/esm/icons/circle-alert.mjs'
import CheckRing from 'lucide/dist/esm/icons/circle-check.mjs'
import DashedRing from 'lucide/dist/esm/icons/circle-dashed.mjs'
import Clock from 'lucide/dist/esm/icons/clock.mjs'
import Coffee from 'lucide/dist/esm/icons/coffee.mjs'
import Enter from 'lucide/dist/esm/icons/corner-down-left.mjs'
import More from 'lucide/dist/esm/icons/ellipsis.mjs'
import External from 'lucide/dist/esm/icons/external-link.mjs'
import Eye from 'lucide/dist/esm/icons/eye.mjs'
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs'
import Meh from 'lucide/dist/esm/icons/face-neutral.mjs'
import Frown from 'lucide/dist/esm/icons/face-slightly-frowning.mjs'
import Smile from 'lucide/dist/esm/icons/face-slightly-smiling.mjs'
import File from 'lucide/dist/esm/icons/file-text.mjs'
import Globe from 'lucide/dist/esm/icons/globe.mjs'
import Hash from 'lucide/dist/esm/icons/hash.mjs'
import Headset from 'lucide/dist/esm/icons/headset.mjs'
import Home from 'lucide/dist/esm/icons/house.mjs'
import Image from 'lucide/dist/esm/icons/image.mjs'
import Info from 'lucide/dist/esm/icons/info.mjs'
import Languages from 'lucide/dist/esm/icons/languages.mjs'
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs'
import Filter from 'lucide/dist/esm/icons/list-filter.mjs'
import Busy from 'lucide/dist/esm/icons/loader-circle.mjs'
import Lock from 'lucide/dist/esm/icons/lock.mjs'
import LogOut from 'lucide/dist/esm/icons/log-out.mjs'
import Mail from 'lucide/dist/esm/icons/mail.mjs'
import Chat from 'lucide/dist/esm/icons/message-circle.mjs'
import Chats from 'lucide/dist/esm/icons/messages-square.mjs'
import Minus from 'lucide/dist/esm/icons/minus.mjs'
import Panel from 'lucide/dist/esm/icons/panel-right.mjs'
import Paperclip from 'lucide/dist/esm/icons/paperclip.mjs'
import Pen from 'lucide/dist/esm/icons/pen-line.mjs'
import Pencil from 'lucide/dist/esm/icons/pencil.mjs'
import Plus from 'lucide/dist/esm/icons/plus.mjs'
import Puzzle from 'lucide/dist/esm/icons/puzzle.mjs'
import Receipt from 'lucide/dist/esm/icons/receipt.mjs'
import Repeat from 'lucide/dist/esm/icons/repeat.mjs'
import Reply from 'lucide/dist/esm/icons/reply.mjs'
import Undo from 'lucide/dist/esm/icons/rotate-ccw.mjs'
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs'
import Route from 'lucide/dist/esm/icons/route.mjs'
import Search from 'lucide/dist/esm/icons/search.mjs'
import Settings from 'lucide/dist/esm/icons/settings.mjs'
import Compose from 'lucide/dist/esm/icons/square-pen.mjs'
import Star from 'lucide/dist/esm/icons/star.mjs'
import Ticket from 'lucide/dist/esm/icons/ticket.mjs'
import TimerOff from 'lucide/dist/esm/icons/timer-off.mjs'
import Truck from 'lucide/dist/esm/icons/truck.mjs'
import UserPlus from 'lucide/dist/esm/icons/user-plus.mjs'
import User from 'lucide/dist/esm/icons/user-round.mjs'
import UserOff from 'lucide/dist/esm/icons/user-round-x.mjs'
import Users from 'lucide/dist/esm/icons/users.mjs'
import Mask from 'lucide/dist/esm/icons/venetian-mask.mjs'
import Volume from 'lucide/dist/esm/icons/volume-2.mjs'
import Wifi from 'lucide/dist/esm/icons/wifi.mjs'
import WifiOff from 'lucide/dist/esm/icons/wifi-off.mjs'
import Close from 'lucide/dist/esm/icons/x.mjs'
import Zap from 'lucide/dist/esm/icons/zap.mjs'
import { type Icon, outline } from './glyph.js'

export const iconArrowRight: Icon = /* @__PURE__ */ outline(ArrowRight)
export const iconArrowUp: Icon = /* @__PURE__ */ outline(ArrowUp)
export const iconAtSign: Icon = /* @__PURE__ */ outline(AtSign)
export const iconBell: Icon = /* @__PURE__ */ outline(Bell)
export const iconBook: Icon = /* @__PURE__ */ outline(Book)
export const iconBookmark: Icon = /* @__PURE__ */ outline(Bookmark)
export const iconBot: Icon = /* @__PURE__ */ outline(Bot)
export const iconChart: Icon = /* @__PURE__ */ outline(Chart)
export const iconChat: Icon = /* @__PURE__ */ outline(Chat)
export const iconChats: Icon = /* @__PURE__ */ outline(Chats)
export const iconBusy: Icon = /* @__PURE__ */ outline(Busy)
export const iconCheck: Icon = /* @__PURE__ */ outline(Check)
export const iconCheckRing: Icon = /* @__PURE__ */ outline(CheckRing)
export const iconChecks: Icon = /* @__PURE__ */ outline(Checks)
export const iconClock: Icon = /* @__PURE__ */ outline(Clock)
export const iconClose: Icon = /* @__PURE__ */ outline(Close)
export const iconCoffee: Icon = /* @__PURE__ */ outline(Coffee)
export const iconCompose: Icon = /* @__PURE__ */ outline(Compose)
export const iconDashedRing: Icon = /* @__PURE__ */ outline(DashedRing)
export const iconDown: Icon = /* @__PURE__ */ outline(Down)
export const iconEnter: Icon = /* @__PURE__ */ outline(Enter)
export const iconExternal: Icon = /* @__PURE__ */ outline(External)
export const iconEye: Icon = /* @__PURE__ */ outline(Eye)
export const iconEyeOff: Icon = /* @__PURE__ */ outline(EyeOff)
export const iconFile: Icon = /* @__PURE__ */ outline(File)
export const iconFilter: Icon = /* @__PURE__ */ outline(Filter)
export const iconFrown: Icon = /* @__PURE__ */ outline(Frown)
export const iconGlobe: Icon = /* @__PURE__ */ outline(Globe)
export const iconHash: Icon = /* @__PURE__ */ outline(Hash)
export const iconHeadset: Icon = /* @__PURE__ */ outline(Headset)
export const iconHistory: Icon = /* @__PURE__ */ outline(History)
export const iconHome: Icon = /* @__PURE__ */ outline(Home)
export const iconImage: Icon = /* @__PURE__ */ outline(Image)
export const iconIncoming: Icon = /* @__PURE__ */ outline(Incoming)
export const iconInfo: Icon = /* @__PURE__ */ outline(Info)
export const iconLanguages: Icon = /* @__PURE__ */ outline(Languages)
export const iconLeft: Icon = /* @__PURE__ */ outline(Left)
export const iconLightbulb: Icon = /* @__PURE__ */ outline(Lightbulb)
export const iconLock: Icon = /* @__PURE__ */ outline(Lock)
export const iconLogOut: Icon = /* @__PURE__ */ outline(LogOut)
export const iconMail: Icon = /* @__PURE__ */ outline(Mail)
export const iconMask: Icon = /* @__PURE__ */ outline(Mask)
export const iconMeh: Icon = /* @__PURE__ */ outline(Meh)
export const iconMinus: Icon = /* @__PURE__ */ outline(Minus)
export const iconMore: Icon = /* @__PURE__ */ outline(More)
export const iconPanel: Icon = /* @__PURE__ */ outline(Panel)
export const iconPaperclip: Icon = /* @__PURE__ */ outline(Paperclip)
export const iconPen: Icon = /* @__PURE__ */ outline(Pen)
export const iconPencil: Icon = /* @__PURE__ */ outline(Pencil)
export const iconPlus: Icon = /* @__PURE__ */ outline(Plus)
export const iconPuzzle: Icon = /* @__PURE__ */ outline(Puzzle)
export const iconReceipt: Icon = /* @__PURE__ */ outline(Receipt)
export const iconRepeat: Icon = /* @__PURE__ */ outline(Repeat)
export const iconReply: Icon = /* @__PURE__ */ outline(Reply)
export const iconRight: Icon = /* @__PURE__ */ outline(Right)
export const iconRoute: Icon = /* @__PURE__ */ outline(Route)
export const iconSearch: Icon = /* @__PURE__ */ outline(Search)
export const iconSettings: Icon = /* @__PURE__ */ outline(Settings)
export const iconSmile: Icon = /* @__PURE__ */ outline(Smile)
export const iconStar: Icon = /* @__PURE__ */ outline(Star)
export const iconSwap: Icon = /* @__PURE__ */ outline(Swap)
export const iconTicket: Icon = /* @__PURE__ */ outline(Ticket)
export const iconTimerOff: Icon = /* @__PURE__ */ outline(TimerOff)
export const iconTruck: Icon = /* @__PURE__ */ outline(Truck)
export const iconUndo: Icon = /* @__PURE__ */ outline(Undo)
export const iconUp: Icon = /* @__PURE__ */ outline(Up)
export const iconUrgent: Icon = /* @__PURE__ */ outline(Urgent)
export const iconUser: Icon = /* @__PURE__ */ outline(User)
export const iconUserOff: Icon = /* @__PURE__ */ outline(UserOff)
export const iconUserPlus: Icon = /* @__PURE__ */ outline(UserPlus)
export const iconUsers: Icon = /* @__PURE__ */ outline(Users)
export const iconVolume: Icon = /* @__PURE__ */ outline(Volume)
export const iconWarning: Icon = /* @__PURE__ */ outline(Warning)
export const iconWifi: Icon = /* @__PURE__ */ outline(Wifi)
export const iconWifiOff: Icon = /* @__PURE__ */ outline(WifiOff)
export const iconZap: Icon = /* @__PURE__ */ outline(Zap)
