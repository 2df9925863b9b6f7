// Runs before the first paint, so that a chosen theme or language never flashes past. `data-theme` holds what the person
// wants, `data-color-scheme` the one of two that this comes to; the style sheets know only the latter.
var page = document.documentElement
var dark = window.matchMedia('(prefers-color-scheme: dark)')

function showTheme() {
  var theme = page.dataset.theme
  page.dataset.colorScheme = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light'
}

try {
  var theme = localStorage.getItem('samverk.theme')
  var language = localStorage.getItem('samverk.language')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  if (language === 'en') page.lang = 'en'
} catch {
  // Storage may be blocked; the system's theme and Swedish are used then.
}
showTheme()
dark.addEventListener('change', showTheme)
new MutationObserver(showTheme).observe(page, { attributeFilter: ['data-theme'] })
