import { readFileSync } from 'node:fs';
import { kindOfMediaType, sniffFile } from '@shared/evidence/file-kind';
import { brokenPromise, refusedByContent, refusedByName } from '@shared/evidence/refused-file';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const text = (words: string) => strToU8(words);
const sniff = (bytes: Uint8Array, name: string) =>
  sniffFile(bytes.subarray(0, 65_536), bytes.subarray(-65_536), name).kind;
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])), { level: 0 });

describe('what a file is', () => {
  it.each([
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'x.pdf', 'pdf'],
    ['a PDF named as a Word document', text('%PDF-1.4'), 'x.docx', 'pdf'],
    ['a PDF after a stray line', text('\r\n%PDF-1.4'), 'x.pdf', 'pdf'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'x.docx', 'word'],
    ['a Word document named as a PDF', zip('[Content_Types].xml', 'word/document.xml'), 'x.pdf', 'word'],
    ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'x.xlsx', 'spreadsheet'],
    [
      'a Word document cut short',
      zip('[Content_Types].xml', 'x', 'word/document.xml').subarray(0, 40),
      'x.docx',
      'word',
    ],
    ['a zip of papers', zip('letter.pdf'), 'x.zip', 'archive'],
    [
      'an OpenDocument text',
      text(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
      'x.odt',
      'open-document',
    ],
    ['an e-mail', text('From: a@b\nTo: c@d\nSubject: x\n\nHello'), 'x.eml', 'email'],
    [
      'an e-mail kept as text',
      text('Message-ID: <1@x>\nFrom: a@b\nDate: Mon, 3 Jun 2024 10:41:00 +0100\n\nHello'),
      'x.txt',
      'email',
    ],
    [
      'a note that only looks like one',
      text('From: the office\nTo: Mr R\n\nPlease call.'),
      'note.txt',
      'text',
    ],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'x', 'image'],
    ['a TIFF', text('II*\0'), 'x.tif', 'tiff'],
    ['a HEIC picture named as a JPEG', text('\0\0\0\x18ftypheic'), 'IMG_1.jpg', 'heic'],
    [
      'an old Word document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'x.doc',
      'old-word',
    ],
    ['an Outlook message', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'x.msg', 'outlook'],
    ['rich text', text('{\\rtf1\\ansi'), 'x.doc', 'rich-text'],
    ['plain text', text('Case note\n3 June 2024'), 'x.txt', 'text'],
    ['plain text in Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'x.txt', 'text'],
    ['a web page', text('<!DOCTYPE html><html><body>x'), 'x.html', 'web-page'],
    ['a recording', text('ID3\x03'), 'x.mp3', 'sound'],
    ['a Windows program under a PDF name', text('MZ\x90\0\x03\0\0\0'), 'letter.pdf', 'program'],
    ['a Linux program under a picture name', text('\x7fELF\x02'), 'photo.jpg', 'program'],
    [
      'a Windows shortcut under another name',
      Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0),
      'Read me.txt',
      'program',
    ],
    ['a shell script', text('#!/bin/sh\nrm -rf /'), 'notes.txt', 'script'],
    ['a letter to MZ Smith', text('MZ Smith\n12 High Street\n'), 'letter.txt', 'text'],
    ['bytes nobody knows', Uint8Array.of(0, 1, 2, 3, 0xfa), 'x.bin', 'other'],
  ] as const)('%s', (_, bytes, name, kind) => {
    expect(sniff(bytes, name)).toBe(kind);
  });

  it('is the same again from what a document keeps', () => {
    for (const [bytes, name] of [
      [text('%PDF-1.7'), 'x'],
      [zip('word/document.xml'), 'x'],
      [text('{\\rtf1'), 'x'],
      [text('ID3'), 'x'],
      [text('II*\0'), 'x'],
    ] as const) {
      const found = sniffFile(bytes, bytes, name);
      expect(kindOfMediaType(found.mediaType)).toBe(found.kind);
    }
  });
});

describe('what may not come in', () => {
  it.each([
    'setup.exe',
    'lib.DLL',
    'run.bat',
    'page.js',
    'Letter.pdf.lnk',
    'photo\u202egpj.exe',
    'a.exe ',
    'a.exe.',
    'x.ps1',
    'x.scr',
    'site.url',
  ])('%s, by its name', (name) => expect(refusedByName(name)).toBe('runs-by-name'));
  it.each([
    'letter.pdf',
    'notes.doc',
    'x.HEIC',
    'recording.m4a',
    'no extension',
    'exe',
    'about js.docx',
    'x.zip',
    'x.xyz',
  ])('%s may', (name) => expect(refusedByName(name)).toBeNull());
  it('a program under another name, by its bytes', () => {
    expect(refusedByContent(sniffFile(text('MZ\0'), text('MZ\0'), 'letter.pdf'))).toBe('runs-by-content');
    expect(refusedByContent(sniffFile(text('%PDF-'), text('%PDF-'), 'letter.pdf'))).toBeNull();
  });
});

it('notices a name that promises another kind, and lets near kinds be', () => {
  expect(brokenPromise('x.docx', 'pdf')).toBe('word');
  expect(brokenPromise('x.pdf', 'pdf')).toBeNull();
  expect(brokenPromise('x.txt', 'email')).toBeNull();
  expect(brokenPromise('x.unknown', 'pdf')).toBeNull();
});

it('knows this test file for text', () => {
  const bytes = new Uint8Array(readFileSync(import.meta.filename));
  expect(sniff(bytes, 'file-kind.test.txt')).toBe('text');
});
