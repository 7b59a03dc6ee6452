import * as ui from '../src/index.js'
import { define, pickLocale } from '../src/index.js'
import { consoleBoard } from './console.js'
import { GalleryStage } from './stage.js'
import { transferBoard } from './transfer.js'
import { widgetBoard } from './widget.js'

const parts = Object.values<unknown>(ui).filter(
  (value): value is ui.Part => typeof value === 'function' && 'tag' in value,
)
define(...parts, GalleryStage)

const boards = { widget: widgetBoard, console: consoleBoard, transfer: transferBoard }

/** `?board=widget|console|transfer&locale=zh-CN|en&theme=light|dark` */
const query = new URLSearchParams(location.search)
const stage = document.createElement('gallery-stage') as GalleryStage
stage.setAttribute('theme', query.get('theme') ?? 'auto')
stage.board = boards[(query.get('board') ?? 'widget') as keyof typeof boards]
stage.scope.set({ locale: pickLocale(query.get('locale')) })
document.body.append(stage)

const sheet = new CSSStyleSheet()
sheet.replaceSync('body { margin: 0 }')
document.adoptedStyleSheets = [sheet]
