#include "textflag.h"

// func dotAVX2(a, b *int8, n int) int32
//
// n is a multiple of 32. Sixteen numbers at a time are widened to 16 bits, multiplied and added in pairs to 32 bits.
TEXT ·dotAVX2(SB), NOSPLIT, $0-28
	MOVQ a+0(FP), SI
	MOVQ b+8(FP), DI
	MOVQ n+16(FP), CX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
next:
	TESTQ CX, CX
	JLE done
	VPMOVSXBW (SI), Y2
	VPMOVSXBW (DI), Y3
	VPMOVSXBW 16(SI), Y4
	VPMOVSXBW 16(DI), Y5
	VPMADDWD Y3, Y2, Y2
	VPMADDWD Y5, Y4, Y4
	VPADDD Y2, Y0, Y0
	VPADDD Y4, Y1, Y1
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $32, CX
	JMP next
done:
	VPADDD Y1, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4E, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	VZEROUPPER
	MOVL AX, ret+24(FP)
	RET

// func addAVX2(sums *int32, row *byte, n int, scale int32)
//
// n is a multiple of 16. Eight numbers at a time are widened to 32 bits, multiplied by the scale and added.
TEXT ·addAVX2(SB), NOSPLIT, $0-28
	MOVQ sums+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	MOVL scale+24(FP), AX
	VMOVD AX, X0
	VPBROADCASTD X0, Y0
more:
	TESTQ CX, CX
	JLE ready
	VPMOVSXBD (SI), Y1
	VPMOVSXBD 8(SI), Y2
	VPMULLD Y0, Y1, Y1
	VPMULLD Y0, Y2, Y2
	VPADDD (DI), Y1, Y1
	VPADDD 32(DI), Y2, Y2
	VMOVDQU Y1, (DI)
	VMOVDQU Y2, 32(DI)
	ADDQ $16, SI
	ADDQ $64, DI
	SUBQ $16, CX
	JMP more
ready:
	VZEROUPPER
	RET

// func nextWithinPOPCNT(rows *uint64, n int, sketch *[4]uint64, most int) (row, differ int)
TEXT ·nextWithinPOPCNT(SB), NOSPLIT, $0-48
	MOVQ rows+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ sketch+16(FP), DI
	MOVQ most+24(FP), DX
	MOVQ 0(DI), R8
	MOVQ 8(DI), R9
	MOVQ 16(DI), R10
	MOVQ 24(DI), R11
	XORQ R12, R12
	XORQ AX, AX
row:
	CMPQ R12, CX
	JGE end
	MOVQ R8, AX
	MOVQ R9, BX
	MOVQ R10, R13
	MOVQ R11, DI
	XORQ 0(SI), AX
	XORQ 8(SI), BX
	XORQ 16(SI), R13
	XORQ 24(SI), DI
	POPCNTQ AX, AX
	POPCNTQ BX, BX
	POPCNTQ R13, R13
	POPCNTQ DI, DI
	ADDQ BX, AX
	ADDQ DI, R13
	ADDQ R13, AX
	CMPQ AX, DX
	JLE end
	ADDQ $32, SI
	INCQ R12
	JMP row
end:
	MOVQ R12, row+32(FP)
	MOVQ AX, differ+40(FP)
	RET
