/** Runs a task while no other tab runs one of the same name. Browsers without locks run it right away. */
export async function exclusively(name: string, task: () => Promise<void>): Promise<void> {
  let started = false;
  const tracked = () => {
    started = true;
    return task();
  };
  if (!navigator.locks) return tracked();
  try {
    await navigator.locks.request(name, tracked);
  } catch (error) {
    // A page without storage permission has the API but may not use it.
    if (started) throw error;
    await tracked();
  }
}
