/* Storage may be blocked, full or damaged. */

/** What an action on a storage gives; null where the storage is blocked, full or damaged. */
export function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
