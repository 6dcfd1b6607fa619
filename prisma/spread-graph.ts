/** V8 keeps an object in a table of its own where the first number it is given lies this far from nought. */
const distance = 1024;

/**
 * The generated client with the numbers of its words moved up. From its graph the client makes an object for every kind of input and
 * output, with those numbers as keys; V8 would keep each as a list as long as its highest number, sixteen megabytes for our models.
 * @param text of the generated `internal/class.ts`
 * @throws where the text is not as the version of Prisma we have pinned writes it
 */
export function spreadGraph(text: string): string {
  const graph = /^ {2}graph: "([\w-]+)"$/m.exec(text)?.[1];
  const words = /^ {2}strings: JSON\.parse\("\[/m;
  if (graph === undefined || !words.test(text))
    throw new Error('The client’s graph is not where it used to be.');
  const apart = Array<string>(distance)
    .fill(String.raw`\"\",`)
    .join('');
  return text.replace(graph, () => moved(graph)).replace(words, (found) => found + apart);
}

function moved(graph: string): string {
  const given = Buffer.from(graph, 'base64url');
  const bytes: number[] = [];
  let at = 0;
  const read = (): number => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = given.readUInt8(at++);
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte >= 128);
    return value;
  };
  const write = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const copy = (count: number): void => {
    for (let n = 0; n < count; n += 1) bytes.push(given.readUInt8(at++));
  };
  const keep = (): void => write(read());
  const move = (): void => write(read() + distance);
  /** One that may be missing is written as nought, others one higher. */
  const moveIfAny = (): void => {
    const value = read();
    write(value === 0 ? 0 : value + distance);
  };
  const each = (count: number, work: () => void): void => {
    for (let n = 0; n < count; n += 1) work();
  };
  const counted = (): number => {
    const count = read();
    write(count);
    return count;
  };

  const [inputs, outputs, roots] = [counted(), counted(), counted()];
  each(inputs, () =>
    each(counted(), () => {
      // Its word, what it may be given, its node, the word of its list, its marks.
      move();
      copy(2);
      keep();
      moveIfAny();
      copy(1);
    }),
  );
  const named = (): void => {
    move();
    keep();
    keep();
  };
  each(outputs, () => each(counted(), named));
  each(roots, named);
  if (at !== given.length) throw new Error('The client’s graph is not written as it used to be.');
  return Buffer.from(bytes).toString('base64url');
}
