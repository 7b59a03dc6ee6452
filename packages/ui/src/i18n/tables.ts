import type { ConsoleText } from './console.en.js'
import { consoleEn } from './console.en.js'
import { consoleZh } from './console.zh.js'
import type { Tables } from './locale.js'
import { type SharedText, sharedEn } from './shared.en.js'
import { sharedZh } from './shared.zh.js'
import { type TransferText, transferEn } from './transfer.en.js'
import { transferZh } from './transfer.zh.js'
import { type WidgetText, widgetEn } from './widget.en.js'
import { widgetZh } from './widget.zh.js'

/** Words that visitors and agents both read. */
export const shared: Tables<SharedText> = { 'zh-CN': sharedZh, en: sharedEn }

/** Words of the visitor widget. */
export const widget: Tables<WidgetText> = { 'zh-CN': widgetZh, en: widgetEn }

/** Words of the agent console. */
export const consoleText: Tables<ConsoleText> = { 'zh-CN': consoleZh, en: consoleEn }

/** Words of a transfer in the agent console. */
export const transferText: Tables<TransferText> = { 'zh-CN': transferZh, en: transferEn }
