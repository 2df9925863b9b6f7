// Everything that finance, the operator and every member can ask a product that holds the demo: each figure of each period
// in each form. Files that take long to make are asked for of some periods.
import { Answers, each } from './answers.mjs'
import { Person } from './person.mjs'

const BASE = '/cost-reporting/v1'
const FILES = ['pdf', 'excel', 'csv', 'sie']
const LINES_EXPLAINED = 25

/** Lists whose items have an address of their own, with what can be asked of each. */
const LISTS = {
  '/allocation-keys': [],
  '/allocation-runs': ['/undistributed', '/unmatched'],
  '/budgets': ['/rows'],
  '/cost-pools': [],
  '/customer-systems': [],
  '/customers': [],
  '/index-editions': [],
  '/invoice-runs': ['/lines', '/basis?format=csv', '/basis?format=excel', '/vouchers'],
  '/invoices': ['/basis?format=csv', '/basis?format=excel', '/pdf', '/peppol', '/voucher'],
  '/ledger-imports': ['/conflicts', '/problems', '/file'],
  '/mapping-rules': [],
  '/meter-snapshots': ['/readings'],
  '/prices': [],
  '/report-packages': ['/file'],
  '/saving-areas': [],
  '/services': [],
  '/simulations': ['/answers', '/report?format=excel', '/report?format=csv'],
}

/** Those of a member. */
const MEMBER_LISTS = {
  '/baselines': [],
  '/figure-shares': [],
  '/invoices': ['/basis?format=csv', '/pdf?language=en', '/peppol'],
  '/simulations': [],
}

export async function everything(samverk) {
  const answers = new Answers()
  const signedIn = (slug, role) => new Person(samverk, slug, role).signIn()
  const finance = await signedIn('federation', 'federation-finance')
  const periods = await allocated(answers, finance)
  await ofFinance(answers, finance, periods)
  await ofOperator(answers, await signedIn('federation', 'federation-operator'))
  for (const { code, slug } of samverk.realms.filter((realm) => realm.code !== 'federation')) {
    await ofMember(answers, await signedIn(slug, 'economist'), code, periods)
    await ofAdministrator(answers, await signedIn(slug, 'municipality-admin'), code)
  }
  return answers
}

/** Months, quarters and years with figures, the newest of each last. */
async function allocated(answers, finance) {
  const runs = (await answers.all(finance, `${BASE}/allocation-runs`)).filter((run) => run.state === 'completed')
  const months = [...new Set(runs.flatMap((run) => monthsOf(run.period)))].sort()
  const quarters = [...new Set(months.map((month) => `${month.slice(0, 4)}-Q${Math.ceil(month.slice(5) / 3)}`))]
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return { all: [...months, ...quarters, ...years], newest: [months.at(-1), quarters.at(-1), years.at(-1)], years }
}

function monthsOf(period) {
  const [year, part] = period.split('-')
  const [first, count] = !part ? [1, 12] : part[0] === 'Q' ? [part[1] * 3 - 2, 3] : [Number(part), 1]
  return Array.from({ length: count }, (_, after) => `${year}-${String(first + after).padStart(2, '0')}`)
}

const isMonth = (period) => /-\d\d$/.test(period)

const inEachForm = (path, forms = FILES) => forms.map((format) => `${path}${path.includes('?') ? '&' : '?'}format=${format}`)

async function lists(answers, person, base, all) {
  for (const [list, parts] of Object.entries(all)) {
    const items = await answers.all(person, base + list)
    await each(items, async ({ id }) => {
      for (const part of ['', ...parts]) await answers.ask(person, `${base}${list}/${id}${part}`)
    })
  }
}

async function ofFinance(answers, finance, periods) {
  const ask = (path) => answers.ask(finance, BASE + path)
  await lists(answers, finance, BASE, LISTS)
  await answers.all(finance, `${BASE}/meter-readings?superseded=true`)
  for (const { id, result } of await answers.all(finance, `${BASE}/simulations`)) {
    const { members } = (await ask(`/simulations/${id}/result`)) ?? result ?? { members: [] }
    await each(members ?? [], ({ municipality }) => ask(`/simulations/${id}/result/${municipality}`))
  }
  await each(periods.all, async (period) => {
    for (const question of [
      '/overview',
      '/service-matrix',
      '/federation-report',
      '/federation-report/change-summary',
      '/federation-report/cost-changes',
      '/federation-report/invoiced-changes',
    ]) {
      await ask(`${question}?period=${period}`)
    }
    if (!isMonth(period)) await ask(`/budget-outcome?period=${period}`)
    await ask(`/periods/${period}`)
    const { items } = await ask(`/periods/${period}/transitions`)
    for (const { id } of items) await ask(`/periods/${period}/transitions/${id}`)
  })
  await answers.all(finance, `${BASE}/periods`)
  await ask(`/federation-report/cost-trend?from=${periods.all[0]}&to=${periods.newest[0]}`)
  const files = periods.newest.flatMap((period) => [
    ...inEachForm(`/service-matrix/report?period=${period}`, ['excel', 'csv']),
    ...inEachForm(`/federation-report/report?period=${period}`, ['excel', 'csv']),
    ...inEachForm(`/budget-outcome/report?period=${period}`, ['excel', 'csv']),
  ])
  await each(files, ask)
  await audit(answers, finance, BASE)
}

async function audit(answers, person, base) {
  const entries = await answers.all(person, `${base}/audit-entries`)
  await each(entries.slice(0, LINES_EXPLAINED), ({ id }) => answers.ask(person, `${base}/audit-entries/${id}`))
  await answers.ask(person, `${base}/audit-entries/export`)
}

async function ofOperator(answers, operator) {
  const TENANTS = '/tenants/v1'
  for (const list of ['/dead-letters', '/municipalities', '/federation/users', '/federation/api-clients', '/onboardings']) {
    await answers.all(operator, TENANTS + list)
  }
  await answers.all(operator, `${BASE}/dead-letters`)
  for (const service of [BASE, TENANTS]) await answers.ask(operator, `${service}/api-info`)
  for (const { id } of await answers.all(operator, `${TENANTS}/federation/users`)) {
    await answers.ask(operator, `${TENANTS}/federation/users/${id}`)
  }
  for (const { code } of await answers.all(operator, `${TENANTS}/municipalities`)) {
    await answers.ask(operator, `${TENANTS}/municipalities/${code}`)
    await answers.ask(operator, `${TENANTS}/onboardings/${code}`)
  }
  await clients(answers, operator, `${TENANTS}/federation`)
  await audit(answers, operator, TENANTS)
}

async function clients(answers, person, base) {
  for (const { clientId } of await answers.all(person, `${base}/api-clients`)) {
    await answers.ask(person, `${base}/api-clients/${clientId}`)
    await answers.ask(person, `${base}/api-clients/${clientId}/calls`)
  }
}

async function ofAdministrator(answers, administrator, code) {
  const own = `/tenants/v1/municipalities/${code}`
  for (const { id } of await answers.all(administrator, `${own}/users`)) {
    await answers.ask(administrator, `${own}/users/${id}`)
  }
  for (const question of ['', '/departments', '/branding', '/branding/coat-of-arms', '/user-import-template']) {
    await answers.ask(administrator, own + question)
  }
  await answers.all(administrator, `${own}/user-imports`)
  await clients(answers, administrator, own)
  for (const service of [BASE, '/tenants/v1']) await audit(answers, administrator, service)
}

async function ofMember(answers, economist, code, periods) {
  const own = `${BASE}/municipalities/${code}`
  const ask = (path) => answers.ask(economist, own + path)
  await lists(answers, economist, own, MEMBER_LISTS)
  await answers.all(economist, `${own}/customers`)
  await ask('/savings')
  await each(periods.years, (year) => ask(`/comparison?year=${year}`))
  await each(periods.all, async (period) => {
    await ask(`/statements?period=${period}`)
    await ask(`/recovery?period=${period}`)
    // Every line of every month is in these.
    if (isMonth(period)) await ask(`/statements/${period}/report?format=csv`)
    else await ask(`/budget-outcome?period=${period}`)
    if (!isMonth(period)) await ask(`/statements/${period}/report?format=sie`)
  })
  await each(
    periods.newest.flatMap((period) => [
      ...inEachForm(`/statements/${period}/report`),
      `/budget-outcome?period=${period}`,
      `/statements/${period}/report?format=pdf&language=en`,
      ...inEachForm(`/budget-outcome/report?period=${period}`, ['excel', 'csv']),
    ]),
    ask,
  )
  await explained(answers, economist, own, periods.newest[0])
}

/** Lines of a month, as far as to their vouchers. */
async function explained(answers, economist, own, month) {
  const lines = (await answers.all(economist, `${own}/statements/${month}/lines`)).slice(0, LINES_EXPLAINED)
  await each(lines, async ({ id }) => {
    await answers.ask(economist, `${own}/lines/${id}/explanation`)
    const vouchers = await answers.all(economist, `${own}/lines/${id}/vouchers`)
    for (const voucher of vouchers.slice(0, 3)) await answers.ask(economist, `${BASE}/vouchers/${voucher.id}`)
  })
  await each(lines.slice(0, 2), async ({ id }) => {
    for (const file of inEachForm(`${own}/lines/${id}/explanation/report`, ['pdf', 'excel'])) {
      await answers.ask(economist, file)
    }
  })
}
