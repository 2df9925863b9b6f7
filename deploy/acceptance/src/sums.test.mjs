// All files say the same sums as the API, to the öre: every member's every period, every invoice and every basis.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn, withPage } from './browser.mjs'
import { csv, ore, pdf, printed, sie, workbook } from './read.mjs'
import { members } from './samverk.mjs'
import { sum } from './walk.mjs'

const BASE = '/cost-reporting/v1'
const AT_A_TIME = 4
const COST = 6820
const RECEIVABLE = 1510
const VAT = 2650
const AMOUNT = String.raw`(−?\d{1,3}(?: \d{3})*,\d\d)`

/** Federation finance, who may read everything. */
const asFinance = (steps) =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await steps({
      bytes: async (path) => (await got(page, path)).body(),
      json: async (path) => (await got(page, path)).json(),
      /** The document as XML; nothing for a buyer who has no address in Peppol. */
      peppol: async (id) => {
        const answer = await page.request.get(`${BASE}/invoices/${id}/peppol`)
        return answer.status() === 422 ? undefined : (assert.equal(answer.status(), 200), answer.text())
      },
      all: async (path) => {
        const items = []
        for (let number = 1, pages = 1; number <= pages; number++) {
          const answer = await (await got(page, `${path}${path.includes('?') ? '&' : '?'}limit=100&page=${number}`)).json()
          pages = answer._meta.totalPages
          items.push(...answer.items)
        }
        return items
      },
    })
  })

async function got(page, path) {
  const answer = await page.request.get(BASE + path)
  assert.equal(answer.status(), 200, `${path}: ${answer.status() === 200 || (await answer.text())}`)
  return answer
}

test('the cost reports of every member and period say the same in PDF, Excel, CSV and SIE', () =>
  asFinance(async (api) => {
    const runs = (await api.all('/allocation-runs')).filter((run) => run.state === 'completed')
    const months = [...new Set(runs.flatMap((run) => monthsOf(run.period)))]
    const periods = [...new Set(months.flatMap((month) => [month, quarter(month), month.slice(0, 4)]))]
    assert.ok(periods.length > 12, `the demo's periods: ${periods}`)
    let lines = 0
    await each(
      members.flatMap(({ code }, member) => periods.map((period, at) => ({ code, period, whole: whole(period, at, member) }))),
      async ({ code, period, whole }) => {
        const statement = await api.json(`/municipalities/${code}/statements?period=${period}`)
        const file = (format) =>
          api.bytes(`/municipalities/${code}/statements/${period}/report?format=${format}&language=sv`)
        const which = `${code}, ${period}`
        lines += reportAsCsv(which, statement, csv(await file('csv')))
        reportAsSie(which, statement, sie(await file('sie')))
        if (!whole) return
        reportAsExcel(which, statement, await workbook(await file('excel')))
        reportAsPdf(which, statement, await pdf(await file('pdf')))
      },
    )
    assert.ok(lines > 10_000, `${lines} lines were read`)
  }))

/**
 * Whether the files that take long to read are read too. Of quarters and years they always are; of a month, a member's, the
 * next one's of the next month, or everybody's if SAMVERK_EVERY_FILE is set.
 */
const whole = (period, at, member) =>
  period.length !== 7 || period.includes('Q') || at % members.length === member || Boolean(process.env.SAMVERK_EVERY_FILE)

function monthsOf(period) {
  const [year, part] = period.split('-')
  const [first, count] = !part ? [1, 12] : part[0] === 'Q' ? [part[1] * 3 - 2, 3] : [Number(part), 1]
  return Array.from({ length: count }, (_, after) => `${year}-${String(first + after).padStart(2, '0')}`)
}

const quarter = (month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

function reportAsCsv(which, statement, rows) {
  for (const row of rows) assert.equal(ore(row.amount), Number(row.amount_ore), which)
  const amounts = (column) => sums(rows.map((row) => [row[column], Number(row.amount_ore)]))
  assert.deepEqual(amounts('service'), services(statement), which)
  assert.deepEqual(amounts('department'), departments(statement), which)
  assert.deepEqual(
    amounts('month'),
    sums(statement.months.filter((each) => each.runId).map((each) => [each.month, each.amountOre])),
    which,
  )
  assert.equal(sum(rows.map((row) => Number(row.amount_ore))), statement.totalOre, which)
  return rows.length
}

function reportAsSie(which, statement, rows) {
  const costs = rows.filter((row) => row.account === COST)
  const names = new Map(statement.services.map((each) => [each.nameSv, each.serviceCode]))
  const service = ({ text }) => names.get(text.replace(/, Rättelse av .*$/, '')) ?? text
  assert.deepEqual(nonZero(sums(costs.map((row) => [service(row), row.ore]))), nonZero(services(statement)), which)
  const department = ({ objects }) => /^1 "(.*)"$/.exec(objects)?.[1] ?? ''
  assert.deepEqual(
    nonZero(sums(costs.map((row) => [department(row), row.ore]))),
    nonZero(departments(statement)),
    which,
  )
  assert.equal(sum(costs.map((row) => row.ore)), statement.totalOre, which)
}

function reportAsExcel(which, statement, book) {
  assert.deepEqual(sums(book.rows('Per tjänst', 1, 3)), services(statement), which)
  assert.deepEqual(sums(book.rows('Per förvaltning', 1, 3)), departments(statement), which)
  assert.deepEqual(sums(book.rows('Rader', 2, 6)), services(statement), which)
  assert.equal(book.labelled('Per tjänst', 'Summa', 3), statement.totalOre, which)
  assert.equal(book.labelled('Per tjänst', 'Summa', 4), statement.previousTotalOre, which)
  assert.equal(book.labelled('Per förvaltning', 'Summa', 3), statement.totalOre, which)
  assert.equal(book.labelled('Nycklar', 'Summa', 6), statement.totalOre, which)
  assert.equal(book.labelled('Rader', 'Summa', 6), statement.totalOre, which)
  assert.equal(book.labelled('Sammanfattning', 'Totalt, kr', 2), statement.totalOre, which)
  assert.equal(book.labelled('Sammanfattning', 'Raderna sammanlagt, kr', 2), statement.totalOre, which)
  assert.equal(book.labelled('Sammanfattning', 'Skillnad, kr', 2), 0, which)
  assert.equal(book.labelled('Sammanfattning', 'Summa', 2), statement.totalOre, which)
}

function reportAsPdf(which, statement, text) {
  const says = (words) => assert.ok(text.includes(words), `${which}: "${words}" in ${text}`)
  says(`Totalt ${printed(statement.totalOre)} kr`)
  const table = text.slice(text.indexOf('Kostnad per tjänst'), text.indexOf('Kostnad per förvaltning'))
  for (const service of statement.services) {
    const row = new RegExp(`${escaped(service.nameSv)} ${AMOUNT} `).exec(table)
    assert.ok(row, `${which}: ${service.nameSv} in ${table}`)
    assert.equal(ore(row[1]), service.amountOre, `${which}: ${service.nameSv}`)
  }
  const totals = [...text.matchAll(new RegExp(`Summa ${AMOUNT}`, 'g'))].map(([, amount]) => ore(amount))
  assert.deepEqual([...new Set(totals.slice(0, 3))], [statement.totalOre], which)
}

test('every invoice and credit note says the same in PDF, Excel, CSV, SIE and Peppol', () =>
  asFinance(async (api) => {
    const documents = await api.all('/invoices')
    assert.ok(documents.length > 20, `${documents.length} documents`)
    await each(documents, async ({ id, number }) => {
      const [document, printedText, rows, book, booked, peppol] = await Promise.all([
        api.json(`/invoices/${id}`),
        api.bytes(`/invoices/${id}/pdf?language=sv`).then(pdf),
        api.bytes(`/invoices/${id}/basis?format=csv&language=sv`).then(csv),
        api.bytes(`/invoices/${id}/basis?format=excel&language=sv`).then(workbook),
        api.bytes(`/invoices/${id}/voucher?language=sv`).then(sie),
        api.peppol(id),
      ])
      const { amountOre: net, vatOre: vat, totalOre: total } = document
      const lines = document.lines.map((line) => line.amountOre)
      const said = { number, lines, net, vat, total }
      assert.deepEqual(invoiceAsPdf(printedText), said)
      const reached = Boolean(document.buyer.peppolId ?? document.buyer.organisationNumber)
      assert.equal(Boolean(peppol), reached, `${number} can be sent if its buyer can be reached`)
      if (peppol) assert.deepEqual(invoiceAsPeppol(peppol), said)
      assert.deepEqual(rows.map((row) => Number(row.amount_ore)), lines, number)
      assert.deepEqual(book.rows('Underlag', 3, 13).map(([, amount]) => amount), lines, number)
      assert.equal(book.labelled('Underlag', 'Summa', 13), net, number)
      const sign = document.kind === 'invoice' ? 1 : -1
      const on = (account) => sum(booked.filter((row) => row.account === account).map((row) => row.ore * sign))
      assert.equal(on(RECEIVABLE), total, number)
      assert.equal(on(VAT) + vat, 0, number)
    })
  }))

function invoiceAsPdf(text) {
  const amounts = (pattern) => [...text.matchAll(new RegExp(pattern, 'g'))].map((found) => found.slice(1).map(ore))
  const vats = amounts(`(?:%|Ingen moms) ${AMOUNT} ${AMOUNT} ${AMOUNT} `)
  assert.equal(vats.length, 1, text)
  const [[net, vat, total]] = vats
  assert.deepEqual(amounts(`Summa ${AMOUNT}`), [[net]])
  assert.deepEqual(amounts(`Att (?:betala|kreditera) ${AMOUNT}`), [[total]])
  return {
    number: /(?:Faktura|Kreditfaktura) (\S+) /.exec(text)[1],
    lines: amounts(`(?:användare|enheter|system|invånare|ärenden) (?:[\\d ]+,\\d\\d|fast|trappa) ${AMOUNT}`).flat(),
    net,
    vat,
    total,
  }
}

function invoiceAsPeppol(xml) {
  const all = (part, name) =>
    [...part.matchAll(new RegExp(`<cbc:${name} currencyID="SEK">([^<]*)<`, 'g'))].map(([, amount]) => ore(amount))
  const [totals] = /<cac:LegalMonetaryTotal>.*?<\/cac:LegalMonetaryTotal>/s.exec(xml)
  const [vat] = all(xml, 'TaxAmount')
  const [net] = all(totals, 'TaxExclusiveAmount')
  assert.deepEqual(all(totals, 'PayableAmount'), all(totals, 'TaxInclusiveAmount'))
  return {
    number: /<cbc:ID>([^<]*)</.exec(xml)[1],
    lines: all(xml.slice(xml.indexOf(totals) + totals.length), 'LineExtensionAmount'),
    net,
    vat,
    total: all(totals, 'PayableAmount')[0],
  }
}

test('every basis says the same in Excel and CSV, and books in SIE what it invoiced', () =>
  asFinance(async (api) => {
    const runs = await api.all('/invoice-runs')
    const documents = await api.all('/invoices?kind=invoice')
    assert.ok(runs.length > 3)
    for (const run of runs) {
      const rows = csv(await api.bytes(`/invoice-runs/${run.id}/basis?format=csv&language=sv`))
      const book = await workbook(await api.bytes(`/invoice-runs/${run.id}/basis?format=excel&language=sv`))
      assert.equal(sum(rows.map((row) => Number(row.amount_ore))), run.amountOre, run.quarter)
      assert.equal(book.labelled('Underlag', 'Summa', 13), run.amountOre, run.quarter)
      assert.deepEqual(
        sums(book.rows('Underlag', 1, 13)),
        sums(rows.map((row) => [row.customer, Number(row.amount_ore)])),
        run.quarter,
      )
      if (run.state !== 'approved') continue
      const { customers } = await api.json(`/invoice-runs/${run.id}`)
      const numbers = customers.flatMap((each) => each.invoiceNumber ?? [])
      const issued = documents.filter((each) => numbers.includes(each.number))
      const booked = sie(await api.bytes(`/invoice-runs/${run.id}/vouchers?language=sv`))
      assert.deepEqual(
        sums(booked.filter((row) => row.account === RECEIVABLE).map((row) => [/10 "(.*)"/.exec(row.objects)[1], row.ore])),
        sums(issued.map((each) => [each.number, each.totalOre])),
        run.quarter,
      )
      const revenue = booked.filter((row) => ![RECEIVABLE, VAT].includes(row.account)).map((row) => row.ore)
      assert.equal(sum(revenue) + run.amountOre, 0, run.quarter)
    }
  }))

const services = (statement) => sums(statement.services.map((each) => [each.serviceCode, each.amountOre]))
const departments = (statement) => sums(statement.departments.map((each) => [each.departmentCode ?? '', each.amountOre]))
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Amounts by name, in the order of the names. */
function sums(amounts) {
  const all = new Map()
  for (const [name, amount] of amounts) all.set(name, (all.get(name) ?? 0) + amount)
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)))
}

const nonZero = (amounts) => Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0))

/** Does the work for each, some at a time. */
async function each(all, work) {
  const left = [...all]
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (let next = left.shift(); next; next = left.shift()) await work(next)
    }),
  )
}
