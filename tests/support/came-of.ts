/** What came of something: `done`, or by what it was refused; of a field's the field's. Another error: its own words. */
export const cameOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string; fields?: Record<string, string>; message: string }) =>
      Object.values(error.fields ?? {})[0] ?? error.code ?? error.message,
  );
