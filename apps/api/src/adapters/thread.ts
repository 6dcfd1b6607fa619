import { Worker, parentPort } from 'node:worker_threads';

export type Thread<Input, Output> = {
  /** Rejects when the work fails or takes longer than allowed; the thread is then started anew for the next. */
  ask: (input: Input) => Promise<Output>;
  close: () => Promise<void>;
};

type Reply<Output> = { output: Output } | { failure: string };
type Question<Input, Output> = {
  input: Input;
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
};

/**
 * Work that would hold up every request (drawing a PDF, reading a hostile file) in a thread of its own, one piece at a
 * time. `module` calls `answerQuestions`. The thread ends after `idleMs` without work and gives its memory back.
 */
export function createThread<Input, Output>(
  module: URL,
  { timeoutMs, idleMs = 30_000 }: { timeoutMs: number; idleMs?: number },
): Thread<Input, Output> {
  const waiting: Question<Input, Output>[] = [];
  let worker: Worker | undefined;
  let asked: Question<Input, Output> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function stop(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  function start(): Worker {
    const started = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const failed = (error: Error): void => {
      if (worker === started) fail(error);
    };
    started.on('message', (reply: Reply<Output>) => {
      if (worker !== started) return;
      const question = asked;
      if ('output' in reply) question?.resolve(reply.output);
      else question?.reject(new Error(reply.failure));
      next();
    });
    started.on('error', failed);
    started.on('exit', () => failed(new Error('The thread ended')));
    return started;
  }

  function fail(error: Error): void {
    const question = asked;
    void stop();
    question?.reject(error);
    next();
  }

  function next(): void {
    clearTimeout(timer);
    asked = waiting.shift();
    if (!asked) {
      // An idle thread must not keep the process alive, a working one must.
      worker?.unref();
      timer = setTimeout(() => void stop(), idleMs).unref();
      return;
    }
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => fail(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(asked.input);
  }

  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        if (!asked) next();
      }),
    close: async () => {
      clearTimeout(timer);
      const left = asked ? [asked, ...waiting.splice(0)] : [];
      asked = undefined;
      await stop();
      for (const question of left) question.reject(new Error('Closing'));
    },
  };
}

/** The other end of `createThread`: answers each question with what `work` gives. */
export function answerQuestions<Input, Output>(work: (input: Input) => Promise<Output>): void {
  const port = parentPort;
  if (!port) throw new Error('Only meant to run as a thread');
  port.on('message', (input: Input) => {
    work(input).then(
      (output) => port.postMessage({ output }),
      (error: unknown) =>
        port.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}
