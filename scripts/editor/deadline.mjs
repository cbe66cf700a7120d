/**
 * The promise, or a failure when it has not settled in time.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @param {string} what for the message
 * @returns {Promise<T>}
 */
export async function deadline(promise, seconds, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: ${seconds} 秒内没有完成。`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
