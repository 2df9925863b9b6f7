import { emptyDraft, type MemberDraft } from './draft'

/*
 * What has been filled in stays in this tab until it is sent, and nowhere else: it names a person. What cannot be kept
 * has to be entered again.
 */
const KEY = 'samverk.new-member'

export function keptDraft(): MemberDraft | undefined {
  try {
    const kept = sessionStorage.getItem(KEY)
    return kept ? { ...emptyDraft(), ...(JSON.parse(kept) as Partial<MemberDraft>) } : undefined
  } catch {
    return undefined
  }
}

export function keep(draft: MemberDraft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft))
  } catch {
    // Without storage the answers last as long as the page.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}
