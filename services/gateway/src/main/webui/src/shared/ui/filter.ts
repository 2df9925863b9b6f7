/** Whether every word that was typed is somewhere in the texts, whatever the case. */
export function matchesWords(typed: string, texts: readonly (string | null | undefined)[]): boolean {
  return wordsOf(typed).every((word) => texts.some((text) => lower(text ?? '').includes(word)))
}

export function wordsOf(typed: string): string[] {
  return lower(typed).split(/\s+/).filter(Boolean)
}

const lower = (text: string) => text.toLocaleLowerCase('sv')
