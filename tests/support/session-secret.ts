/** The shared servers' secret, so that a test can make the cookie a login would give. */
export const sessionTestSecret = 'a-secret-of-the-tests-and-nothing-else-0123456789'
