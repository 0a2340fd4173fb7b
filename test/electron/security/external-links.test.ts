import { describe, expect, test } from 'vitest';
import { openableLink, openExternalLink } from '../../../electron/security/external-links';

describe('a link opens in the browser only when it is https to the law, the Ombudsman or GOV.UK', () => {
  test.each([
    'https://www.legislation.gov.uk/uksi/2006/1738/contents/made',
    'https://www.lgo.org.uk/decisions/children-s-care-services',
    'https://www.gov.uk/government/publications/childrens-social-care-getting-the-best-from-complaints',
    'https://WWW.GOV.UK/x?y=1#z',
    'https://www.gov.uk:443/',
  ])('opens %s', (url) => {
    expect(openableLink(url)).toBe(new URL(url).href);
  });

  test.each([
    ['plain http', 'http://www.gov.uk/'],
    ['a script', 'javascript:alert(1)//https://www.gov.uk/'],
    ['a script with the host after', 'javascript://www.gov.uk/%0aalert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a file on a server', 'file://www.gov.uk/share/run.exe'],
    ['a Windows share', '\\\\www.gov.uk\\share'],
    ['smb', 'smb://www.gov.uk/share'],
    ['a settings page', 'ms-settings:windowsupdate'],
    ['mail', 'mailto:someone@www.gov.uk'],
    ['data', 'data:text/html,https://www.gov.uk'],
    ['our own scheme', 'app://ui/'],
    ['a good name before @', 'https://www.gov.uk@evil.example/'],
    ['a name and word before a good host', 'https://user:word@www.gov.uk/'],
    ['a good host with a tail', 'https://www.gov.uk.evil.example/'],
    ['a good host with a head', 'https://evilwww.gov.uk/'],
    ['a host on no list', 'https://evil.example/?https://www.gov.uk/'],
    ['a good host in the fragment', 'https://evil.example/#www.gov.uk'],
    ['a good host in the path', 'https://evil.example/www.gov.uk'],
    ['the bare host', 'https://gov.uk/'],
    ['another port', 'https://www.gov.uk:8443/'],
    ['a final dot', 'https://www.gov.uk./'],
    ['a letter that looks the same', 'https://www.gоv.uk/'],
    ['a backslash in the host', 'https://evil.example\\@www.gov.uk/'],
    ['no host', 'https:///'],
    ['no scheme', 'www.gov.uk'],
    ['nothing', ''],
    ['words', 'see the guidance'],
    ['broken', 'https://[www.gov.uk/'],
    ['something very long', `https://www.gov.uk/${'a'.repeat(2_000)}`],
  ])('does not open %s', async (_what, url) => {
    const opened: string[] = [];
    const done = await openExternalLink(url, async (link) => void opened.push(link));
    expect({ done, opened }).toEqual({ done: false, opened: [] });
  });

  test('hands on the address it decided about, not the text it was given', async () => {
    const opened: string[] = [];
    await openExternalLink('  https://www.GOV.uk/a/../b ', async (link) => void opened.push(link));
    expect(opened).toEqual(['https://www.gov.uk/b']);
  });
});
