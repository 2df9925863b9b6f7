import { useState } from 'react'
import { useAppTexts } from './texts'

type Theme = 'auto' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** Says what the person wants; public/theme.js makes light or dark of it, also when the system changes its mind. */
export function ThemeChoice() {
  const t = useAppTexts()
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((each) => each === document.documentElement.dataset['theme']) ?? 'auto',
  )

  const choose = (next: Theme) => {
    document.documentElement.dataset['theme'] = next
    setTheme(next)
    try {
      localStorage.setItem('samverk.theme', next)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  return (
    <select
      className="quiet-select"
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => choose(event.target.value as Theme)}
    >
      {THEMES.map((each) => (
        <option key={each} value={each}>
          {t(`theme.${each}`)}
        </option>
      ))}
    </select>
  )
}
