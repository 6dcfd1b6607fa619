import { describe, expect, it } from 'vitest';
import { xml } from './write-xml.ts';

describe('writing XML', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const hostile = '"><b>&\n\t\r';
    expect(xml`<a c="${hostile}">${hostile}</a>`.xml).toBe(
      '<a c="&quot;&gt;&lt;b&gt;&amp;&#10;&#9;&#13;">&quot;&gt;&lt;b&gt;&amp;&#10;&#9;&#13;</a>',
    );
  });

  it('takes parts, lists of parts and nothing at all', () => {
    const list = ['1', '2'].map((text) => xml`<i>${text}</i>`);
    expect(xml`<a>${list}${undefined}${xml`<b/>`}</a>`.xml).toBe('<a><i>1</i><i>2</i><b/></a>');
  });

  it('leaves out the line breaks of the template, but none of the spaces that part attributes', () => {
    const written = xml`<a b="${'1'}"
        c="2">
      <d/>
      ${'text'}
    </a>`;
    expect(written.xml).toBe('<a b="1" c="2"><d/>text</a>');
  });
});
