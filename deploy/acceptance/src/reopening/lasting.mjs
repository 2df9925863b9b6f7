// What of an answer must stay the same, byte for byte: all of it, but for what says when it was made.
// - a refusal names the request that it answers (requestId);
// - a person has signed in to ask (lastSignInAt);
// - what programs have called before is counted up to half a minute later (use, and the list of their calls);
// - a workbook says when it was made (dcterms:created);
// - a PDF says when it was made (CreationDate), has an identity of its own (ID), and being compressed with these, tells
//   elsewhere how long its parts are and where they begin.
import { inflateSync, inflateRawSync } from 'node:zlib'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function lasting(path, type, body) {
  if (path.endsWith('/calls')) return Buffer.alloc(0)
  if (type.startsWith('application/problem+json')) return without(body, /"requestId":"[^"]*"/)
  if (type.startsWith('application/json')) return without(body, /,?("lastSignInAt":"[^"]*"|"use":\{[^}]*\})/g)
  if (type.startsWith(EXCEL)) return workbook(body)
  return type.startsWith('application/pdf') ? pdf(body) : body
}

const without = (body, passing) => Buffer.from(body.toString('utf8').replace(passing, ''))

/** Every part's name and content, in the order of the directory at the end. */
function workbook(body) {
  const parts = []
  let at = body.readUInt32LE(body.lastIndexOf('PK\x05\x06') + 16)
  while (body.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((length) => body.readUInt16LE(at + length))
    const file = body.toString('utf8', at + 46, at + 46 + name)
    const start = body.readUInt32LE(at + 42)
    const from = start + 30 + body.readUInt16LE(start + 26) + body.readUInt16LE(start + 28)
    const packed = body.subarray(from, from + body.readUInt32LE(at + 20))
    const content = body.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    parts.push(Buffer.from(`${file}\n`), file === 'docProps/core.xml' ? undated(content) : content)
    at += 46 + name + extra + comment
  }
  return Buffer.concat(parts)
}

const undated = (content) => Buffer.from(content.toString('utf8').replace(/(<dcterms:created[^>]*>)[^<]*/, '$1'))

/** Every object, unpacked; not the table of where they begin. */
function pdf(body) {
  const text = body.toString('latin1')
  const parts = []
  let rest = 0
  for (const found of text.matchAll(/\/Length (\d+)\b[^]*?stream\r?\n/g)) {
    if (found.index < rest) continue
    const from = found.index + found[0].length
    const until = from + Number(found[1])
    const head = text.slice(rest, from).replace(/\/Length \d+/, '')
    rest = until
    if (head.includes('/Type /XRef')) continue
    const content = head.includes('/FlateDecode') ? inflateSync(body.subarray(from, until)) : body.subarray(from, until)
    parts.push(head, content.toString('latin1').replace(/\/CreationDate \(D:[^)]*\)/, ''))
  }
  return Buffer.from(parts.join('\n'), 'latin1')
}
