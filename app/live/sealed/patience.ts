/** Some browsers leave a question to their own database unanswered for good. Nobody is to wait for that. */
const patienceMs = 4_000;

/** @throws what the act throws, and when it does not answer */
export async function withPatience<T>(act: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unanswered = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new Error("The store does not answer.")), patienceMs);
  });
  try {
    return await Promise.race([act(), unanswered]);
  } finally {
    clearTimeout(timer);
  }
}
