/**
 * Whether an error is the database's no because of the constraint of that name: one that Prisma has no code of its own for.
 * The act it came from is rolled back.
 */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && error.message.replaceAll("\\", "").includes(`constraint "${constraint}"`);
}
