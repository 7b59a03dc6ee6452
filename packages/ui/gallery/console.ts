import { html } from 'lit'
import type { Locale } from '../src/index.js'

export const consoleBoard = (_locale: Locale) => [{ title: 'console', body: html`` }]
