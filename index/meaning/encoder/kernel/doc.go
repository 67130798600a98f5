// Package kernel does the long sums of the encoder's network: products of 8-bit numbers added in 32 bits, and what is done
// with the rows between. Assembly does them where the processor allows (kernels_wide.go, kernels_amd64.go, kernels_arm64.go), elsewhere plain Go
// (multiply.go, rows.go, attention.go).
//
// Laws:
//
//   - Every kernel gives the same bits on every processor: each product is rounded before it is added, and long sums run in
//     Lanes lanes that are added in halves.
//   - A kernel trusts the lengths that its comment names, and checks them before assembly begins.
//   - Nothing is allocated.
//
// Example:
//
//	scale, shift := kernel.Quantise(numbers, row)
//	kernel.Multiply(&sums, numbers, weights)
//	kernel.Rescale(out, stride, &sums, &to, scales, shifts)
package kernel
