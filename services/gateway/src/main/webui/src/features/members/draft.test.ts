import { expect, test } from 'vitest'
import { checkOf, emptyDraft, fieldIds, requestOf, slugOf, stepOf } from './draft'
import { readDepartments } from './departmentsText'

test('a slug is suggested from the name, in letters that addresses have', () => {
  expect(slugOf('Härryda kommun')).toBe('harryda')
  expect(slugOf('Upplands-Bro')).toBe('upplands-bro')
  expect(slugOf(' Östra Göinge kommun ')).toBe('ostra-goinge-kommun')
  expect(slugOf('42')).toBe('')
})

test('departments are read from a spreadsheet or a CSV file, and faulty rows are named', () => {
  const read = readDepartments(
    '\ufeffkod;namn;engelska;del av\nKS;Kommunledning\n\n"BUN";"Barn; unga"\nBUN2\n',
  )
  expect(read.departments.map((each) => each.nameSv)).toEqual(['Kommunledning', 'Barn; unga'])
  expect(read.departments[0]?.nameEn).toBe('Kommunledning')
  expect(read.faulty).toEqual([5])
  expect(readDepartments('KS\tLedning\tExecutive\nBUN\tBarn\tEducation\tKS').departments).toHaveLength(2)
})

test('an empty administrator is left out of the request, and numbers may be spaced', () => {
  const draft = {
    ...emptyDraft(),
    code: '1499 ',
    inhabitants: '32 900',
    countedOn: '2025-12-31',
    source: 'SCB',
  }
  expect(requestOf(draft)).not.toHaveProperty('administrator')
  expect(requestOf(draft)).not.toHaveProperty('organisationNumber')
  expect(requestOf(draft).populations[0]?.inhabitants).toBe(32900)
  expect(requestOf(draft).code).toBe('1499')
  expect(checkOf('administrator', draft)).toEqual({})
})

test('every fault of the service leads to a field of the step where it is entered', () => {
  const draft = { ...emptyDraft(), departments: [{ code: 'A', nameSv: 'A', nameEn: 'A', parentCode: '' }] }
  expect(fieldIds(draft)['departments[0].parentCode']).toBe('department-0-parentCode')
  expect(fieldIds(draft)['administrator.email']).toBe('email')
  expect(stepOf('departments[0].parentCode')).toBe('forvaltningar')
  expect(stepOf('populations[0].date')).toBe('invanare')
  expect(stepOf('administrator.email')).toBe('administrator')
  expect(stepOf('slug')).toBe('kommun')
})
