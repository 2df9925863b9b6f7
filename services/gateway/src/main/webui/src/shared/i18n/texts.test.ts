import { describe, expect, it } from 'vitest'

type Texts = Record<string, string>
const files = import.meta.glob<Texts>('/src/**/{sv,en}.json', { eager: true, import: 'default' })
const folders = [...new Set(Object.keys(files).map((file) => file.replace(/\/(sv|en)\.json$/, '')))]
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe.each(folders)('the texts of %s', (folder) => {
  const sv = files[`${folder}/sv.json`] ?? {}
  const en = files[`${folder}/en.json`] ?? {}

  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort())
  })

  it('have the same values to fill in', () => {
    for (const key of Object.keys(sv))
      expect(placeholders(en[key] ?? ''), key).toEqual(placeholders(sv[key] ?? ''))
  })

  it('say something', () => {
    for (const [key, text] of [...Object.entries(sv), ...Object.entries(en)])
      expect(text.trim(), key).not.toBe('')
  })
})

it('finds the texts of every feature', () => {
  expect(folders.length).toBeGreaterThan(8)
})
